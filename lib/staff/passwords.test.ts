import { expect, test } from "vitest";
import { checkNewPassword, fitsPassword, hashPassword, randomPassword } from "./passwords";

const person = { email: "jana.novotna@example.com", name: "Jana Novotná" };
const fault = (password: string) => {
  const checked = checkNewPassword(password, person);
  return checked.ok ? null : checked.reason;
};

test("a password is 12 to 200 characters of any kind", () => {
  expect(fault("tichývečerní déšť")).toBeNull();
  expect(fault("snehulak 🙂 jede")).toBeNull();
  expect(fault("short pass1")).toBe("passwordShort");
  expect(fault("🙂🙂🙂🙂🙂🙂")).toBe("passwordShort");
  expect(fault("klavír".repeat(40))).toBe("passwordLong");
});

test("the person's own name and address, and what everybody tries, are refused", () => {
  expect(fault("jana.novotna@example.com")).toBe("passwordOwn");
  expect(fault("Jana Novotná 12")).toBe("passwordOwn");
  expect(fault("JANANOVOTNA1")).toBe("passwordOwn");
  expect(fault("Password 1234")).toBe("passwordCommon");
  expect(fault("aaaaaaaabbbbbbbb")).toBe("passwordCommon");
  expect(fault("janatichy vecer na horach")).toBeNull();
});

test("a hash names argon2id with the parameters we chose, and fits its password alone", async () => {
  const hash = await hashPassword("tichy vecerni dest");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await fitsPassword(hash, "tichy vecerni dest")).toBe(true);
  expect(await fitsPassword(hash, "tichy vecerni des")).toBe(false);
  expect(await fitsPassword(null, "tichy vecerni dest")).toBe(false);
});

test("the same letters composed in another way are the same password", async () => {
  const hash = await hashPassword("Čtyři želvy běží");
  expect(await fitsPassword(hash, "Čtyři želvy běží".normalize("NFD"))).toBe(true);
});

test("a random password passes the rules and is never the same twice", () => {
  const many = new Set(Array.from({ length: 200 }, randomPassword));
  expect(many.size).toBe(200);
  for (const password of many) expect(fault(password)).toBeNull();
});
