import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { expect, test } from "vitest";
import { bearSlowUploads } from "./slow-uploads";

test("an upload may take as long as a slow line needs; another request is cut when it never ends", async () => {
  bearSlowUploads(50);
  const server = createServer((request, response) => {
    request.resume().once("end", () => response.end("taken"));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const halfOf = (path: string) => {
    const line = connect(port, "127.0.0.1").setEncoding("utf8");
    line.write(`POST ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 2\r\n\r\na`);
    return line;
  };
  const upload = halfOf("/upload/en/receipt");
  const other = halfOf("/en/my");
  let said = "";
  upload.on("data", (text) => {
    said += text;
  });
  await once(other.resume(), "close");
  expect(server.requestTimeout, "long enough for 10 MB over 100 kbit/s").toBeGreaterThan(
    (10 * 1_048_576 * 8) / 100,
  );
  upload.write("b");
  await once(upload, "close");
  expect(said).toContain("taken");
  server.close();
});
