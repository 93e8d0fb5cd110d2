import { randomInt } from "node:crypto";
import { readable, readTyped } from "./readable";

const letters = readable.slice(0, 24);
const digits = readable.slice(24);
/** Letters and digits take turns so that no word comes out. The eighth character is the check. */
const pattern = [letters, letters, digits, letters, letters, digits, letters];
const shape = new RegExp(`^${[...pattern, readable].map((characters) => `[${characters}]`).join("")}$`);

/** A new reference as it is stored: 8 characters, for example "KM4RT7XQ". One of half a billion: check for a clash. */
export function newReference(): string {
  const payload = pattern.map((characters) => characters[randomInt(characters.length)]).join("");
  return payload + checkCharacter(payload);
}

/** A stored reference as people read it: "KM4R-T7XQ". */
export const formatReference = (reference: string): string =>
  `${reference.slice(0, 4)}-${reference.slice(4)}`;

/**
 * Reads a reference as a person typed it; case, spaces and hyphens do not matter.
 * @returns the stored form, or null when it cannot be one. One wrong character, or two neighbours swapped,
 * is always noticed.
 */
export function parseReference(typed: string): string | null {
  const reference = readTyped(typed);
  if (!shape.test(reference)) return null;
  return checkCharacter(reference.slice(0, -1)) === reference.at(-1) ? reference : null;
}

/**
 * The check is a sum in the field of 32 elements, GF(2)[x]/(x⁵+x²+1), each character weighted with its own power
 * of x. The weights differ and none is zero, so every single error and every swap changes the sum. Luhn's sum
 * modulo 32 would let some swaps through: no sum modulo an even number catches them all.
 */
function checkCharacter(payload: string): string {
  let sum = 0;
  for (const character of payload) sum = timesX(sum) ^ readable.indexOf(character);
  return readable.charAt(timesX(sum));
}

const timesX = (value: number): number => (value & 16 ? (value << 1) ^ 0b100101 : value << 1);
