import { expect, test } from "vitest";
import { maskAddress } from "./masking";

test("a masked address shows its owner enough and a stranger too little", () => {
  expect(maskAddress("sms", "+420601123456")).toBe("…\u00a0456");
  expect(maskAddress("phone", "+420221123456")).toBe("…\u00a0456");
  expect(maskAddress("email", "jana.novakova@example.com")).toBe("j…\u2060@example.com");
  expect(maskAddress("email", "ж@example.com")).toBe("ж…\u2060@example.com");
});
