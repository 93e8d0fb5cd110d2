import type { Stars } from "./rating";

/**
 * The number from 1 to 5 that a whole short message is, however it was typed: "5", " 4. ", "3!".
 * @returns null for anything that has more to say
 */
export function digitOf(text: string): Stars | null {
  const digit = /^[\s.,!()*"'-]*([1-5])[\s.,!()*"'-]*$/u.exec(text)?.[1];
  return digit ? (Number(digit) as Stars) : null;
}
