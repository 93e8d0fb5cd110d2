import fc from "fast-check";
import { expect, test } from "vitest";
import { readCode } from "./typed-code";

const read = (typed: string) => {
  const result = readCode(typed);
  return result.ok ? result.code : result.reason;
};

test.each([
  ["12345", "12345"],
  [" 123 45\r\n", "12345"],
  ["1-2-3-4-5", "12345"],
  ["12–345", "12345"],
  ["１２３４５", "12345"],
  ["١٢٣٤٥", "12345"],
  ["\u200b00007", "00007"],
  ["", "codeRequired"],
  ["  - ", "codeRequired"],
  ["1234", "codeTooShort"],
  ["123456", "codeTooLong"],
  ["1".repeat(100_000), "codeTooLong"],
  ["12a45", "codeNotDigits"],
  ["0x3039", "codeNotDigits"],
  ["1e4", "codeNotDigits"],
  ["०००००", "codeNotDigits"],
])("%j is %s", (typed, expected) => {
  expect(read(typed)).toBe(expected);
});

test("what is read is five ASCII digits or a reason, whatever was typed", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.integer().map(String)), (typed) => {
      const result = readCode(typed);
      if (result.ok) expect(result.code).toMatch(/^[0-9]{5}$/);
    }),
  );
});
