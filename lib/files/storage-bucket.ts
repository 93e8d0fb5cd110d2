import { Readable } from "node:stream";
import type { S3Client } from "@aws-sdk/client-s3";
import { env } from "@/lib/core/env";
import type { Place } from "./place";

type Bucket = { client: S3Client; name: string; folder: string };

const shared = globalThis as typeof globalThis & { ozvenaBucket?: Promise<Bucket> };

/** Loaded when it is first used: an installation without a bucket never pays for its client. */
function bucket(): Promise<Bucket> {
  shared.ozvenaBucket ??= open();
  return shared.ozvenaBucket;
}

const silent = () => {};

async function open(): Promise<Bucket> {
  const { S3_URL } = env();
  if (!S3_URL) throw new Error("A file lies in a bucket, and S3_URL does not say where that is.");
  const { S3Client } = await import("@aws-sdk/client-s3");
  const url = new URL(S3_URL);
  const [name = "", ...folder] = url.pathname.slice(1).split("/").filter(Boolean).map(decodeURIComponent);
  const client = new S3Client({
    endpoint: url.origin,
    region: url.searchParams.get("region") ?? "us-east-1",
    forcePathStyle: true,
    credentials: {
      accessKeyId: decodeURIComponent(url.username),
      secretAccessKey: decodeURIComponent(url.password),
    },
    // What we store carries its own proof; others than Amazon do not all know the SDK's checksums.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    // It would write to the console; what fails is thrown, and logged where it is caught.
    logger: { debug: silent, info: silent, warn: silent, error: silent },
  });
  return { client, name, folder: folder.map((part) => `${part}/`).join("") };
}

/** A bucket of S3, or of what speaks like it. */
export const bucketPlace: Place = {
  async put(key, source, size) {
    const [{ PutObjectCommand }, { client, name, folder }] = [
      await import("@aws-sdk/client-s3"),
      await bucket(),
    ];
    const Body = Readable.from(source, { objectMode: false });
    await client.send(new PutObjectCommand({ Bucket: name, Key: folder + key, Body, ContentLength: size }));
  },
  async get(key) {
    const [{ GetObjectCommand }, { client, name, folder }] = [
      await import("@aws-sdk/client-s3"),
      await bucket(),
    ];
    const { Body } = await client.send(new GetObjectCommand({ Bucket: name, Key: folder + key }));
    if (!(Body instanceof Readable)) throw new Error("The bucket answered without a file.");
    return Body;
  },
  async remove(key) {
    const [{ DeleteObjectCommand }, { client, name, folder }] = [
      await import("@aws-sdk/client-s3"),
      await bucket(),
    ];
    await client.send(new DeleteObjectCommand({ Bucket: name, Key: folder + key }));
  },
};
