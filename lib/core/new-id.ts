import { randomBytes } from "node:crypto";

let last = 0n;

/**
 * A new row's id where it must be known before the row is written: UUID version 7 (RFC 9562 section 5.7), as the
 * database's own `uuidv7()`, with a counter in `rand_a` (section 6.2, method 1), so that ids of one process sort as
 * they were made.
 */
export function newId(): string {
  const now = BigInt(Date.now()) << 12n;
  const time = now > last ? now : last + 1n;
  last = time;
  const hex = time.toString(16).padStart(15, "0");
  const tail = randomBytes(8);
  tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80;
  const end = tail.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(12)}-${end.slice(0, 4)}-${end.slice(4)}`;
}
