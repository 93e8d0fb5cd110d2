import { connect, type Socket } from "node:net";
import { pipeline } from "node:stream/promises";
import { env } from "@/lib/core/env";
import { logger } from "@/lib/core/log";

/** `unknown`: no scanner is configured, it is away, or it could not say. */
export type Verdict = "clean" | "infected" | "unknown";

const silentMs = 20_000;

/** Is there a scanner? Then nothing is served that it has not seen. */
export const scans = (): boolean => env().CLAMD_URL !== undefined;

/**
 * Has a file looked over by `clamd`, streamed as it comes (clamd(8), INSTREAM: chunks of a length in four octets
 * and the data, ended by a length of zero).
 */
export async function scan(source: AsyncIterable<Uint8Array>): Promise<Verdict> {
  const { CLAMD_URL } = env();
  if (!CLAMD_URL) return "unknown";
  try {
    return verdictIn(await ask(CLAMD_URL, source));
  } catch (error) {
    logger("files").warn({ err: error }, "the scanner did not answer");
    return "unknown";
  }
}

function verdictIn(answer: string): Verdict {
  if (/ FOUND$/.test(answer)) return "infected";
  if (/^stream: OK$/.test(answer)) return "clean";
  logger("files").warn({ answered: answer.endsWith("ERROR") }, "the scanner could not scan");
  return "unknown";
}

async function ask(address: string, source: AsyncIterable<Uint8Array>): Promise<string> {
  const url = new URL(address);
  const socket =
    url.protocol === "unix:" ? connect(url.pathname) : connect(Number(url.port || 3310), url.hostname);
  socket.setTimeout(silentMs, () => socket.destroy(new Error("The scanner is silent.")));
  const answer = answerOf(socket);
  // It may hang up before everything is sent, with an answer: then the answer counts.
  const sent = pipeline(inChunks(source), socket, { end: false });
  try {
    return await Promise.race([answer, sent.then(() => answer)]);
  } finally {
    socket.destroy();
    sent.catch(() => {});
    answer.catch(() => {});
  }
}

async function* inChunks(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from("zINSTREAM\0");
  for await (const chunk of source) {
    yield lengthOf(chunk.byteLength);
    yield chunk;
  }
  yield lengthOf(0);
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    socket.on("data", (chunk) => {
      said += chunk.toString("latin1");
      if (said.includes("\0")) resolve(said.slice(0, said.indexOf("\0")));
    });
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("The scanner hung up.")));
  });
}
