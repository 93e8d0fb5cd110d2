import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readable } from "./readable";
import { formatReference, newReference, parseReference } from "./reference";

const letters = [...readable.slice(0, 24)];
const digits = [...readable.slice(24)];
const pattern = [letters, letters, digits, letters, letters, digits, letters];

/** The payload with the one check character that fits it. */
function complete(payload: string): string {
  const fitting = [...readable]
    .map((check) => payload + check)
    .filter((whole) => parseReference(whole) === whole);
  expect(fitting).toHaveLength(1);
  return fitting[0] ?? "";
}

const reference = fc
  .tuple(...pattern.map((characters) => fc.constantFrom(...characters)))
  .map((characters) => complete(characters.join("")));

const swap = (text: string, at: number) =>
  text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
const put = (text: string, at: number, character: string) =>
  text.slice(0, at) + character + text.slice(at + 1);

describe("a reference", () => {
  test("is 8 characters, letters and digits in turn, and reads back however it is typed", () => {
    for (let n = 0; n < 500; n++) {
      const fresh = newReference();
      expect(fresh).toMatch(/^[A-HJ-NP-Z]{2}[2-9][A-HJ-NP-Z]{2}[2-9][A-HJ-NP-Z][A-HJ-NP-Z2-9]$/);
      for (const typed of [fresh, formatReference(fresh), fresh.toLowerCase(), ` ${[...fresh].join(" ")} `]) {
        expect(parseReference(typed)).toBe(fresh);
      }
    }
  });

  test("is shown in two halves", () => {
    expect(formatReference("KM4RT7XQ")).toBe("KM4R-T7XQ");
  });

  test("does not repeat itself soon", () => {
    expect(new Set(Array.from({ length: 2000 }, newReference)).size).toBeGreaterThan(1990);
  });

  test("with one character wrong is noticed: every place, every other character", () => {
    fc.assert(
      fc.property(reference, (right) => {
        for (let at = 0; at < right.length; at++) {
          for (const character of readable) {
            if (character !== right[at]) expect(parseReference(put(right, at, character))).toBeNull();
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test("with two neighbours swapped is noticed: every place, every pair that the shape lets through", () => {
    // Elsewhere a letter and a digit change places, and the shape alone refuses.
    for (const at of [0, 3]) {
      for (const a of letters) {
        for (const b of letters) {
          const right = complete(put(put("AA2AA2A", at, a), at + 1, b));
          if (a !== b) expect(parseReference(swap(right, at))).toBeNull();
        }
      }
    }
    for (const last of letters) {
      for (const before of digits) {
        for (const first of letters) {
          const right = complete(`${first}A2AA${before}${last}`);
          if (right[6] !== right[7]) expect(parseReference(swap(right, 6))).toBeNull();
        }
      }
    }
  });

  test("with any two neighbours swapped is noticed, for references as they come", () => {
    fc.assert(
      fc.property(reference, fc.nat({ max: 6 }), (right, at) => {
        if (right[at] !== right[at + 1]) expect(parseReference(swap(right, at))).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    "",
    "KM4R",
    "KM4RT7XQKM4RT7XQ",
    "KM4R-T7XO",
    "1234-5678",
    "' OR 1=1 --",
    "ß".repeat(4),
    "\u0000",
  ])("is not %j", (typed) => {
    expect(parseReference(typed)).toBeNull();
  });
});
