import { expect, it } from "vitest";
import { disposition } from "./serving";

it("a name goes into its header whole, and cannot leave it", () => {
  expect(disposition("účet.pdf")).toBe(
    `attachment; filename="ucet.pdf"; filename*=UTF-8''%C3%BA%C4%8Det.pdf`,
  );
  expect(disposition("счёт (1)*.pdf")).toBe(
    `attachment; filename="____ (1)*.pdf"; filename*=UTF-8''%D1%81%D1%87%D1%91%D1%82%20%281%29%2A.pdf`,
  );
  expect(disposition('a"; x=\r\n\u0000%.txt')).toMatch(
    /^attachment; filename="a_; x=____\.txt"; filename\*=UTF-8''a%22%3B%20x%3D%0D%0A%00%25\.txt$/,
  );
});
