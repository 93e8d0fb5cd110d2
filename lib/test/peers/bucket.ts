import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import S3rver from "s3rver";

export type BucketServer = {
  /** An S3_URL for a bucket of it, with a folder in the bucket. */
  url: string;
  /** The keys of what lies in the bucket. */
  keys(): string[];
  /** What lies there, as it lies there. */
  bytes(key: string): Buffer;
  stop(): Promise<void>;
};

const name = "ozvena";
const suffix = "._S3rver_object";

/** Starts a server that speaks S3 and checks signatures, with one bucket. */
export async function startBucket(): Promise<BucketServer> {
  const directory = mkdtempSync(path.join(tmpdir(), "bucket-"));
  const server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory,
    resetOnClose: false,
    vhostBuckets: false,
    configureBuckets: [{ name, configs: [] }],
  });
  const { port } = await server.run();
  const bucket = path.join(directory, name);
  return {
    url: `http://S3RVER:S3RVER@127.0.0.1:${port}/${name}/desk?region=eu-central-1`,
    keys: () =>
      readdirSync(bucket, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(suffix) && statSync(path.join(bucket, file)).isFile())
        .map((file) => file.slice(0, -suffix.length)),
    bytes: (key) => readFileSync(path.join(bucket, key + suffix)),
    stop: async () => {
      if (server.httpServer.listening) await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
