import { expect, it } from "vitest";
import { sayFileSize } from "./sizes";

it("a file is as large as the person who sent it reads on their own screen", () => {
  expect([0, 5, 1_499, 840_000, 999_499].map((octets) => sayFileSize("en", octets))).toEqual([
    "1 kB",
    "1 kB",
    "1 kB",
    "840 kB",
    "999 kB",
  ]);
  expect([999_500, 1_440_000, 10_485_760].map((octets) => sayFileSize("cs", octets))).toEqual([
    "1 MB",
    "1,4 MB",
    "10 MB",
  ]);
  expect(sayFileSize("ru", 2_500_000)).toBe("2,5 МБ");
});
