import { expect, test } from "vitest";
import { fitting } from "./commands";
import { pressedKey } from "./key-targets";

const commands = ["Přidělit: Jana Nováková", "Stav: Čeká na zákazníka", "Очередь: Просрочено"].map(
  (label) => ({ label }),
);
const found = (typed: string) => fitting(commands, typed).map(({ label }) => label);

test("commands are found by the beginnings of their words, without accents", () => {
  expect(found("jan nov")).toEqual(["Přidělit: Jana Nováková"]);
  expect(found("ceka")).toEqual(["Stav: Čeká na zákazníka"]);
  expect(found("просро")).toEqual(["Очередь: Просрочено"]);
  expect(found("ova")).toEqual([]);
  expect(found(" ")).toHaveLength(3);
});

test("a key is its letter on every layout, and a sign is what it writes", () => {
  expect(pressedKey({ key: "о", code: "KeyJ" })).toBe("j");
  expect(pressedKey({ key: "J", code: "KeyJ" })).toBe("j");
  expect(pressedKey({ key: "z", code: "KeyY" })).toBe("z");
  expect(pressedKey({ key: "?", code: "Slash" })).toBe("?");
  expect(pressedKey({ key: "/", code: "BracketLeft" })).toBe("/");
  expect(pressedKey({ key: "Enter", code: "Enter" })).toBe("Enter");
});
