import { expect, test } from "vitest";
import { isSameOrigin, newFormToken, readFormToken } from "./form-token";

test("a token gives its submission back, the same each time, for 24 hours", () => {
  const now = Date.now();
  const token = newFormToken(now);
  const read = readFormToken(token, now + 23 * 3_600_000);
  expect(read?.submissionId).toMatch(/^[0-9a-f-]{36}$/);
  expect(readFormToken(token, now)).toEqual(read);
  expect(readFormToken(token, now + 25 * 3_600_000)).toBeNull();
  expect(readFormToken(newFormToken(now), now)).not.toEqual(read);
});

test("a token that we did not make, or that was changed, is none", () => {
  const token = newFormToken();
  const swapped = token.replace(/^./, (first) => (first === "a" ? "b" : "a"));
  const forged = [
    swapped,
    token.slice(0, -1),
    `${token}x`,
    token.toUpperCase(),
    "",
    "\u0000",
    "é".repeat(43),
  ];
  for (const value of [...forged, null, undefined, 5, {}, "a.b.c", "x".repeat(5000)]) {
    expect(readFormToken(value)).toBeNull();
  }
});

test("a post from another site is told by its Origin or by the browser's own word", () => {
  const host = "desk.example:3000";
  expect(isSameOrigin({ origin: "http://desk.example:3000", fetchSite: "same-origin", host })).toBe(true);
  expect(isSameOrigin({ origin: "http://desk.example:3000", fetchSite: null, host })).toBe(true);
  expect(isSameOrigin({ origin: null, fetchSite: null, host })).toBe(true);
  expect(isSameOrigin({ origin: "http://evil.example", fetchSite: null, host })).toBe(false);
  expect(isSameOrigin({ origin: "null", fetchSite: null, host })).toBe(false);
  expect(isSameOrigin({ origin: "http://desk.example:3000", fetchSite: "cross-site", host })).toBe(false);
  expect(isSameOrigin({ origin: null, fetchSite: "same-site", host })).toBe(false);
});
