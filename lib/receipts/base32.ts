import { readable, readTyped } from "@/lib/tickets/readable";

/** Bytes in the 32 characters that people do not mistake for one another, the last one padded with zero bits. */
export function writeBase32(bytes: Uint8Array): string {
  let written = "";
  let [value, bits] = [0, 0];
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      written += readable.charAt((value >> bits) & 31);
    }
    value &= (1 << bits) - 1;
  }
  return bits > 0 ? written + readable.charAt((value << (5 - bits)) & 31) : written;
}

/** What a code may be typed as: with spaces between its groups and broken lines. */
const longest = 2000;

/** @returns the bytes, or null when a character is none of the 32 or the last one is not as it was written */
export function readBase32(typed: string): Buffer | null {
  const bytes: number[] = [];
  let [value, bits] = [0, 0];
  for (const character of readTyped(typed, longest)) {
    const digit = readable.indexOf(character);
    if (digit < 0) return null;
    value = (value << 5) | digit;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((value >> bits) & 255);
    value &= (1 << bits) - 1;
  }
  return bits < 5 && value === 0 ? Buffer.from(bytes) : null;
}
