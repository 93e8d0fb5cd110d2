import { expect, test } from "vitest";
import { digitOf } from "./digit";

test.each(["5", " 5 ", "5.", "5!", "5\n", "(5)", "5!!", "*5*", "\u00a05"])("%j is a five", (text) => {
  expect(digitOf(text)).toBe(5);
});

test.each(["", "0", "6", "15", "5 5", "5 hvězd", "4-5", "5/5", "č. 5", "⑤", "5€", "ne"])(
  "%j says more, or less",
  (text) => {
    expect(digitOf(text)).toBeNull();
  },
);
