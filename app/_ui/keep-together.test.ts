import { expect, test } from "vitest";
import { keepTogether } from "./keep-together";

/** Where a line may break. */
const pieces = (said: string) => keepTogether(said).split(" ");

test.each([
  ["do úterý 24. listopadu, 16:00", ["do", "úterý", "24.\u00a0listopadu,", "16:00"]],
  ["by 24 November at 9:00", ["by\u00a024\u00a0November", "at\u00a09:00"]],
  ["voláme i v neděli a v noci", ["voláme", "i\u00a0v\u00a0neděli", "a\u00a0v\u00a0noci"]],
  ["до 9:00 на номер", ["до\u00a09:00", "на\u00a0номер"]],
  ["zákon, § 64 odst. 1", ["zákon,", "§\u00a064\u00a0odst.", "1"]],
  ["na +420", ["na\u00a0+420"]],
  ["", [""]],
])("%s breaks between its parts only", (said, expected) => {
  expect(pieces(said)).toEqual(expected);
});

test("a hyphen inside a Russian word is no place to break, one in an address stays as it is", () => {
  expect(keepTogether("SIM-карта")).toBe("SIM-\u2060карта");
  expect(keepTogether("jana-nova@example.org")).toBe("jana-nova@example.org");
});
