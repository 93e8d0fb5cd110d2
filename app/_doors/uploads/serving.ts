import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type { OpenedFile } from "@/lib/files/opening";

/** A browser keeps nothing of it. That it runs nothing and guesses nothing is said by the proxy (security-headers.ts). */
const harmless = { "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow" };

/** A file to be saved, as it comes out of its place. It is never shown in the browser. */
export function serveFile({ name, mediaType, size, content }: OpenedFile): Response {
  return new Response(streamOf(content), {
    headers: {
      ...harmless,
      "Content-Type": mediaType === "text/plain" ? "text/plain; charset=utf-8" : mediaType,
      "Content-Length": String(size),
      "Content-Disposition": disposition(name),
    },
  });
}

/** The small picture of a picture, which we made: the only thing of a file that is shown in a page. */
export const serveSmall = (content: AsyncIterable<Uint8Array>): Response =>
  new Response(streamOf(content), { headers: { ...harmless, "Content-Type": "image/jpeg" } });

const streamOf = (content: AsyncIterable<Uint8Array>) =>
  Readable.toWeb(Readable.from(content, { objectMode: false })) as ReadableStream<Uint8Array> as BodyInit;

/** RFC 6266, with the name in UTF-8 by RFC 8187, and for the oldest readers without what is not ASCII. */
export function disposition(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
