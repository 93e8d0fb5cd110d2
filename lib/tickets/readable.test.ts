import { expect, test } from "vitest";
import { readable, readTyped } from "./readable";

test("the 32 characters are different and none looks like another", () => {
  expect(new Set(readable).size).toBe(32);
  expect(readable).toMatch(/^[A-Z2-9]+$/);
  expect(readable).not.toMatch(/[IO01]/);
});

test.each([
  ["km4r-t7xq", "KM4RT7XQ"],
  [" KM4R – T7XQ. ", "KM4RT7XQ"],
  ["K M 4 R\u00a0T\u200b7X\u00adQ", "KM4RT7XQ"],
  ["ＫＭ４Ｒ－Ｔ７ＸＱ", "KM4RT7XQ"],
  ["км4r-т7хq", "KM4RT7XQ"],
  ["#KM4R_T7XQ", "KM4RT7XQ"],
  ["😀\u0000", ""],
  ["K".repeat(101), ""],
])("%j is read as %s", (typed, expected) => {
  expect(readTyped(typed)).toBe(expected);
});
