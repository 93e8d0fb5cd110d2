import fc from "fast-check";
import { expect, test } from "vitest";
import { accentOf } from "./accent";
import { contrast } from "./contrast";

const papers = { light: "#fbfaf7", dark: "#242425" };
const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

test("whatever colour an operator has, buttons and links stay legible in both themes", () => {
  fc.assert(
    fc.property(anyColour, (colour) => {
      const accents = accentOf(colour);
      for (const theme of ["light", "dark"] as const) {
        const { fill, onFill, text } = accents[theme];
        expect(contrast(fill, papers[theme])).toBeGreaterThanOrEqual(3);
        expect(contrast(fill, onFill)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(text, papers[theme])).toBeGreaterThanOrEqual(4.5);
      }
    }),
    { numRuns: 1000 },
  );
});

test("a colour that is legible stays the operator's own", () => {
  expect(accentOf("#c8102e").light).toEqual({ fill: "#c8102e", onFill: "#ffffff", text: "#c8102e" });
});
