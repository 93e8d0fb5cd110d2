import { describe, expect, test } from "vitest";
import { isDisposable } from "./disposable-mailboxes";
import { comparedWords, hasManyLinks, isSuspected } from "./spam-signs";

describe("links", () => {
  test.each([
    ["none", "Nefunguje mi internet.", false],
    ["one page of ours", "On https://ozvena.example/tariffs it says 10 GB, and I have 5.", false],
    ["two pages", "See https://a.example/1 and www.b.example, they differ.", false],
    [
      "names of files and sums",
      "Invoice 12.11.2026, 1.234,50 CZK, see scan.pdf, scan2.pdf, scan3.pdf",
      false,
    ],
    ["three pages", "https://a.example https://b.example http://c.example", true],
    ["pages without a scheme", "www.a.example www.b.example www.c.example", true],
    ["marks of a forum", "[url=a.example]x[/url] [url]b.example[/url] [URL=c.example]", true],
    ["marks of a page", '<a href="x">1</a> <A HREF="y">2</A> <a href=z>3</a>', true],
    ["Cyrillic pages", "www.казино.рф www.казино2.рф www.казино3.рф", true],
  ])("%s", (_, text, many) => {
    expect(hasManyLinks(text)).toBe(many);
  });

  test("a long text is read in no time, whatever stands in it", () => {
    const started = performance.now();
    hasManyLinks(`${"www.".repeat(25_000)}${"<a".repeat(25_000)}`);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

test("words are compared without case, accents and spacing, and only when they are enough to say something", () => {
  const text = "Ve čtvrtek od rána nám v celé ulici nefunguje ani internet, ani telefon.";
  expect(comparedWords(text)).toBe(comparedWords(text.toUpperCase().replaceAll(" ", "\n  ")));
  expect(comparedWords("Nefunguje internet.")).toBeNull();
  expect(comparedWords("")).toBeNull();
});

test.each([
  ["x@mailinator.com", true],
  ["x@inbox.mailinator.com", true],
  ["x@yopmail.fr", true],
  ["x@seznam.cz", false],
  ["x@notmailinator.com", false],
  ["x@mailinator.com.seznam.cz", false],
  ["x@com", false],
])("%s is thrown away after use: %s", (address, disposable) => {
  expect(isDisposable(address)).toBe(disposable);
});

test("a throw-away mailbox is a mark and no suspicion; every other sign is one", () => {
  expect(isSuspected([])).toBe(false);
  expect(isSuspected(["disposableEmail"])).toBe(false);
  expect(isSuspected(["disposableEmail", "links"])).toBe(true);
  for (const sign of ["honeypot", "links", "repeatedText", "burst", "smsPumping"] as const)
    expect(isSuspected([sign])).toBe(true);
});
