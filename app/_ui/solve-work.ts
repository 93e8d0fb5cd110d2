import type { ShownWork } from "./work";

type Challenge = {
  parameters: { nonce: string; salt: string; cost: number; keyLength: number; keyPrefix: string };
};

/** So many keys are derived at once: enough to keep a phone busy, few enough to stop soon. */
const atOnce = 8;

/**
 * Solves a challenge of ALTCHA's (version 2, PBKDF2 with SHA-256) with the browser's own cryptography, beside
 * whatever the page does. Where there is none (a page without https), or it takes longer than the wait that does
 * instead, it ends when that wait is over.
 * @returns what the form is to send along; empty when the wait counts
 */
export async function solveWork({ challenge, waitMs }: ShownWork, given: AbortSignal): Promise<string> {
  const over = new Promise<string>((resolve) => {
    setTimeout(() => resolve(""), waitMs + 1_000);
  });
  const read = JSON.parse(challenge) as Challenge;
  if (!globalThis.crypto?.subtle) return over;
  const stop = new AbortController();
  const end = AbortSignal.any ? AbortSignal.any([given, stop.signal]) : given;
  const solved = await Promise.race([search(read, end), over]);
  stop.abort();
  return solved;
}

async function search(challenge: Challenge, stop: AbortSignal): Promise<string> {
  const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
  const password = new Uint8Array([...octets(nonce), 0, 0, 0, 0]);
  const derive = async (counter: number) => {
    const mine = password.slice();
    new DataView(mine.buffer).setUint32(mine.length - 4, counter);
    const key = await crypto.subtle.importKey("raw", mine, "PBKDF2", false, ["deriveBits"]);
    const how = { name: "PBKDF2", hash: "SHA-256", salt: octets(salt), iterations: cost };
    return hex(new Uint8Array(await crypto.subtle.deriveBits(how, key, keyLength * 8)));
  };
  for (let first = 1; !stop.aborted; first += atOnce) {
    const keys = await Promise.all(Array.from({ length: atOnce }, (_, index) => derive(first + index)));
    const found = keys.findIndex((key) => key.startsWith(keyPrefix));
    if (found >= 0) {
      const solution = { counter: first + found, derivedKey: keys[found] };
      return JSON.stringify({ challenge, solution });
    }
  }
  return "";
}

const octets = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
