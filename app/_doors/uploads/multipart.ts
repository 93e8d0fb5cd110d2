import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import busboy from "busboy";
import type { FileRefusal } from "@/lib/files/refusals";

/** Takes one file as it comes over the line. @returns why it was not taken, or null */
export type TakeFile = (file: {
  name: string;
  stream: AsyncIterable<Uint8Array>;
}) => Promise<FileRefusal | null>;

export type Multipart = { fields: Record<string, string>; refusals: FileRefusal[] };

type Limits = { most: number; bytesEach: number; silentMs: number };

/** What the fields of a form may be besides its files, all together. */
const fieldsBytes = 1_048_576;

/**
 * Reads a form with files as it comes: no file is ever in memory. A file that is too large is read past, so that
 * the sender hears why; a line that breaks off or stays silent is cut.
 * @returns null for what is no such form
 */
export async function readMultipart(
  request: Request,
  limits: Limits,
  take: TakeFile,
): Promise<Multipart | null> {
  const parser = parserFor(request, limits);
  if (!parser || !request.body) return null;
  const fields: Record<string, string> = {};
  const taken: Promise<FileRefusal | null>[] = [];
  parser.on("field", (name, value) => {
    fields[name] = value.toWellFormed().replaceAll("\u0000", "").replaceAll("\r\n", "\n");
  });
  parser.on("file", (_field, stream, { filename }) => {
    // A picker in which nothing was chosen sends a part without a name.
    if (!filename) stream.resume();
    else taken.push(takeWhole(stream, filename, take));
  });
  parser.on("filesLimit", () => taken.push(Promise.resolve("tooMany")));
  const line = lineOf(request.body as ReadableStream<Uint8Array>, limits);
  const arrived = await pipeline(line, parser).then(
    () => true,
    () => false,
  );
  const refusals = (await Promise.all(taken)).filter((reason) => reason !== null);
  return { fields, refusals: arrived || refusals.length > 0 ? refusals : ["broken"] };
}

function parserFor(request: Request, { most, bytesEach }: Limits): busboy.Busboy | null {
  try {
    return busboy({
      headers: { "content-type": request.headers.get("content-type") ?? "" },
      defParamCharset: "utf8",
      // One octet more than allowed, by which the excess is noticed.
      limits: { files: most + 1, fileSize: bytesEach + 1, fields: 50, fieldSize: fieldsBytes / 4, parts: 80 },
    });
  } catch {
    return null;
  }
}

async function takeWhole(stream: Readable, filename: string, take: TakeFile): Promise<FileRefusal | null> {
  // Browsers write these three in a name by their codes (HTML, multipart/form-data encoding algorithm).
  const name = filename.replace(/%(22|0D|0A)/gi, (_code, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  try {
    return await take({ name, stream: stream.iterator({ destroyOnReturn: false }) });
  } finally {
    stream.on("error", () => {}).resume();
  }
}

/** The octets of the request, while they keep coming and are not beyond all measure. */
async function* lineOf(body: ReadableStream<Uint8Array>, limits: Limits): AsyncGenerator<Uint8Array> {
  const longest = (limits.most + 1) * limits.bytesEach + fieldsBytes;
  const reader = body.getReader();
  let read = 0;
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read(), limits.silentMs);
      if (done) return;
      read += value.byteLength;
      if (read > longest) throw new Error("More was sent than any form of ours sends.");
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

async function inTime<T>(wanted: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("The line is silent.")), ms);
  });
  return Promise.race([wanted, late]).finally(() => clearTimeout(timer));
}
