import { expect, test } from "vitest";
import { formatTrackingCode, matchesTrackingCode, trackingCode } from "./tracking-code";

const ticket = "0196b3c4-0000-7000-8000-000000000001";
const other = "0196b3c4-0000-7000-8000-000000000002";

test("a ticket has one code, ten readable characters, and no other ticket has it", () => {
  expect(trackingCode(ticket)).toMatch(/^[A-HJ-NP-Z2-9]{10}$/);
  expect(trackingCode(ticket)).toBe(trackingCode(ticket));
  expect(trackingCode(ticket)).not.toBe(trackingCode(other));
});

test("the code is known however it is typed", () => {
  const code = trackingCode(ticket);
  for (const typed of [code, formatTrackingCode(code), code.toLowerCase(), ` ${[...code].join(" ")}\u200b`]) {
    expect(matchesTrackingCode(ticket, typed)).toBe(true);
  }
  expect(formatTrackingCode("K7MP4XQ29R")).toBe("K7MP4-XQ29R");
});

test("nothing else is the code: another ticket's, one wrong character, too few, too many, other scripts", () => {
  const code = trackingCode(ticket);
  const wrong = (code.startsWith("A") ? "B" : "A") + code.slice(1);
  const typed = [
    trackingCode(other),
    wrong,
    code.slice(1),
    `${code}A`,
    code + code,
    "",
    "Ж".repeat(10),
    "😀",
  ];
  for (const one of typed) expect(matchesTrackingCode(ticket, one)).toBe(false);
});
