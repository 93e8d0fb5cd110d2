import { expect, test } from "vitest";
import { readableTarget } from "./readable-target";

test("a path that can be decoded stays as it was written", () => {
  for (const target of ["/", "/en/track/KM4R-T7XQ?a=%E0", "/cs/%C5%99", "/a%2Fb%00?q=1?2"])
    expect(readableTarget(target)).toBe(target);
});

test("a path that cannot be decoded gets the mark for what cannot be read", () => {
  expect(readableTarget("/desk/%E0%A4%A?to=%2F")).toBe("/desk/%EF%BF%BDE0%EF%BF%BDA4%EF%BF%BDA?to=%2F");
  expect(readableTarget("/en/%ZZ%20")).toBe("/en/%EF%BF%BDZZ%EF%BF%BD20");
});
