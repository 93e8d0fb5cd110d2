import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readable } from "@/lib/tickets/readable";
import { newReference } from "@/lib/tickets/reference";
import { readBase32, writeBase32 } from "./base32";
import { checkStatement, signStatement } from "./statement";

const filedAt = new Date("2026-11-24T09:03:22.000Z");
const promisedBy = new Date("2026-11-25T15:00:00.000Z");
const text = "Topic\nBill\n\nPříliš žluťoučký кунь, 249,50 Kč. 🙂";
const statement = { reference: newReference(), filedAt, promisedBy };
const code = signStatement(statement, text);

describe("a receipt", () => {
  it("says what was filed, when, and the promise, to whoever holds its code", () => {
    expect(checkStatement(code, "")).toEqual({ ok: true, ...statement, sameText: null });
    expect(checkStatement(code, text)).toEqual({ ok: true, ...statement, sameText: true });
  });

  it("gets the same code every time it is asked for", () => {
    expect(signStatement(statement, text)).toBe(code);
  });

  it("is read however its code and its text were broken into lines", () => {
    const typed = ` ${code
      .toLowerCase()
      .replace(/(.{5})/g, "$1 ")
      .replace(/(.{30})/g, "$1\n- ")}`;
    const pasted = text.normalize("NFD").replaceAll(" ", "\u00a0\n").replace("žluť", "žlu\u00adť");
    expect(checkStatement(typed, pasted)).toMatchObject({ ok: true, sameText: true });
  });

  it("knows one changed character of its text", () => {
    const letters = [...text];
    const places = letters.flatMap((letter, index) => (/\s/.test(letter) ? [] : [index]));
    for (const place of places) {
      const changed = letters.with(place, letters[place] === "x" ? "y" : "x").join("");
      expect(checkStatement(code, changed)).toMatchObject({ ok: true, sameText: false });
    }
  });

  it("fails with one changed character of its code, whichever", () => {
    for (let place = 0; place < code.length; place += 1) {
      const other = readable.charAt((readable.indexOf(code.charAt(place)) + 1) % readable.length);
      const changed = code.slice(0, place) + other + code.slice(place + 1);
      expect(checkStatement(changed, text).ok).toBe(false);
    }
  });

  it("fails with a part of its code missing, and with anything else in its place", () => {
    for (const wrong of [
      "",
      code.slice(0, -1),
      code.slice(1),
      `${code}A`,
      "A".repeat(184),
      "💥",
      "x".repeat(100_000),
    ]) {
      expect(checkStatement(wrong, text).ok).toBe(false);
    }
  });

  it("can promise nothing", () => {
    const without = signStatement({ ...statement, promisedBy: null }, text);
    expect(checkStatement(without, text)).toMatchObject({ ok: true, promisedBy: null });
  });
});

describe("the letters of a code", () => {
  it("carry any bytes there and back", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readBase32(writeBase32(bytes))).toEqual(Buffer.from(bytes));
      }),
    );
  });
});
