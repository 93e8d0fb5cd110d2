import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEmail, suggestEmail } from "./email-address";
import { distinctDomains, ordinaryDomains, otherDomains } from "./email-domains";

const read = (typed: string) => {
  const result = parseEmail(typed);
  return result.ok ? result.address : result.reason;
};

describe("an address", () => {
  test.each([
    ["jana@seznam.cz", "jana@seznam.cz"],
    ["  Jana.Novakova@SEZNAM.CZ \r\n", "Jana.Novakova@seznam.cz"],
    ["jana+operator@gmail.com", "jana+operator@gmail.com"],
    ["o'brien_x-1@mail.example.co.uk", "o'brien_x-1@mail.example.co.uk"],
    ["mailto:jana@seznam.cz", "jana@seznam.cz"],
    ["jana@seznam.cz.", "jana@seznam.cz"],
    ["jana@seznam.cz,", "jana@seznam.cz"],
    ["\u200bjana@seznam.cz\ufeff", "jana@seznam.cz"],
    ["ｊａｎａ＠ｓｅｚｎａｍ．ｃｚ", "jana@seznam.cz"],
    ["info@почта.рф", "info@xn--80a1acny.xn--p1ai"],
    ["info@háčkyčárky.cz", "info@xn--hkyrky-ptac70bc.cz"],
    ["info@Háčkyčárky.CZ", "info@xn--hkyrky-ptac70bc.cz"],
    ["info@xn--80a1acny.xn--p1ai", "info@xn--80a1acny.xn--p1ai"],
    ["1@2.cz", "1@2.cz"],
  ])("%j is %s", (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });

  test("is at most 254 characters, 64 of them before the @", () => {
    const filler = Array.from({ length: 8 }, () => "d".repeat(40)).join(".");
    const of = (length: number) => `${"a".repeat(60)}@d${filler.slice(-(length - 65))}.cz`;
    expect(of(254)).toHaveLength(254);
    expect(read(of(254)).length).toBe(254);
    expect(read(of(255))).toBe("notAnAddress");
    expect(read(`${"a".repeat(64)}@seznam.cz`)).toContain("@");
    expect(read(`${"a".repeat(65)}@seznam.cz`)).toBe("notAnAddress");
    expect(read(`a@${"d".repeat(64)}.cz`)).toBe("notAnAddress");
    expect(read(`a@${"d.".repeat(100_000)}cz`)).toBe("notAnAddress");
  });

  test.each([
    ["nothing", ""],
    ["no @", "jana.seznam.cz"],
    ["two @", "jana@novak@seznam.cz"],
    ["nothing before the @", "@seznam.cz"],
    ["nothing after the @", "jana@"],
    ["no dot in the domain", "jana@localhost"],
    ["a double dot", "jana..novak@seznam.cz"],
    ["a dot first", ".jana@seznam.cz"],
    ["a dot last", "jana.@seznam.cz"],
    ["a space inside", "jana novak@seznam.cz"],
    ["two addresses", "jana@seznam.cz, petr@seznam.cz"],
    ["a name with it", "Jana <jana@seznam.cz>"],
    ["quotes", '"jana novak"@seznam.cz'],
    ["a quoted @", '"a@b"@seznam.cz'],
    ["a comment", "jana(x)@seznam.cz"],
    ["letters that mail servers refuse", "яна@yandex.ru"],
    ["an address literal", "jana@[127.0.0.1]"],
    ["numbers that look like IPv4", "jana@127.0.0.1"],
    ["a number that the URL parser makes IPv4", "jana@1.2"],
    ["a percent sign that the URL parser decodes", "jana@sezn%61m.cz"],
    ["a port", "jana@seznam.cz:25"],
    ["a path", "jana@seznam.cz/x"],
    ["a hyphen first", "jana@-seznam.cz"],
    ["a hyphen last", "jana@seznam-.cz"],
    ["an underscore in the domain", "jana@sez_nam.cz"],
    ["a numeric ending", "jana@seznam.123"],
    ["another header", "jana@seznam.cz\r\nBcc: all@seznam.cz"],
    ["another header before", "x\r\nBcc:jana@seznam.cz"],
    ["a bare line feed", "jana\n@seznam.cz"],
    ["a folded line", "jana@seznam.cz\r\n .example.com"],
    ["a line separator", "jana\u2028@seznam.cz"],
    ["a null byte", "jana\u0000@seznam.cz"],
    ["a tab", "jana\t@seznam.cz"],
    ["markup", "<script>@seznam.cz"],
    ["emoji", "😀@seznam.cz"],
  ])("is not %s", (_, typed) => {
    expect(read(typed)).toBe("notAnAddress");
  });

  test("is one line of visible ASCII with one @ whatever was typed, and reads back the same", () => {
    const parts = fc.constantFrom(
      "jana",
      "@",
      ".",
      "seznam",
      "cz",
      "\r\n",
      "Bcc:",
      " ",
      "<",
      ">",
      '"',
      "ř",
      "почта",
      "рф",
      "%0a",
      "+",
      "\u0000",
    );
    const typed = fc.oneof(
      fc.emailAddress(),
      fc.string({ unit: "binary" }),
      fc.array(parts).map((some) => some.join("")),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const result = parseEmail(text);
        if (!result.ok) return;
        expect(result.address).toMatch(/^[\x21-\x3f\x41-\x7e]+@[a-z0-9.-]+$/);
        expect(result.address.length).toBeLessThanOrEqual(254);
        expect(read(result.address)).toBe(result.address);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a likely slip", () => {
  test.each([
    ["gmial.com", "gmail.com"],
    ["gamil.com", "gmail.com"],
    ["gmali.com", "gmail.com"],
    ["gmai.com", "gmail.com"],
    ["gmaill.com", "gmail.com"],
    ["gnail.com", "gmail.com"],
    ["gmail.con", "gmail.com"],
    ["gmail.co", "gmail.com"],
    ["gmail.cz", "gmail.com"],
    ["gmial.con", "gmail.com"],
    ["seznam.cx", "seznam.cz"],
    ["seznam.com", "seznam.cz"],
    ["sezanm.cz", "seznam.cz"],
    ["seznma.cz", "seznam.cz"],
    ["seynam.cz", "seznam.cz"],
    ["senzam.cz", "seznam.cz"],
    ["centum.cz", "centrum.cz"],
    ["centrum.vz", "centrum.cz"],
    ["emial.cz", "email.cz"],
    ["vonly.cz", "volny.cz"],
    ["yandex.tu", "yandex.ru"],
    ["yandx.ru", "yandex.ru"],
    ["yadnex.ru", "yandex.ru"],
    ["mial.ru", "mail.ru"],
    ["mail.tu", "mail.ru"],
    ["maill.ru", "mail.ru"],
    ["ramler.ru", "rambler.ru"],
    ["hotmial.com", "hotmail.com"],
    ["hotmail.cmo", "hotmail.com"],
    ["outlok.com", "outlook.com"],
    ["outllook.com", "outlook.com"],
    ["yaho.com", "yahoo.com"],
    ["iclod.com", "icloud.com"],
    ["protomail.com", "protonmail.com"],
  ])("%s was probably %s", (typed, meant) => {
    expect(suggestEmail(`Jana+x@${typed}`)).toBe(`Jana+x@${meant}`);
  });

  test("is never seen in a domain that is on the lists", () => {
    for (const domain of [...distinctDomains, ...ordinaryDomains, ...otherDomains]) {
      expect(suggestEmail(`jana@${domain}`), domain).toBeNull();
    }
  });

  test.each([
    ..."zoznam.sk azet.sk tiscali.cz quick.cz o2.cz upcmail.cz t-mobile.cz cuni.cz cvut.cz muni.cz vse.cz".split(
      " ",
    ),
    ..."hotmail.co.uk hotmail.fr yahoo.co.uk yahoo.de yahoo.ca outlook.de live.nl icloud.de aol.com gmx.net gmx.at".split(
      " ",
    ),
    ..."mai.ru msu.ru nail.ru rail.ru lists.ru sber.ru rambler.ua yandex.com.tr vk.com ngs.ru".split(" "),
    ..."web.de orange.fr free.fr posteo.de tutanota.com hey.com zoho.com hushmail.com rediffmail.com".split(
      " ",
    ),
    ..."central.cz atlas.co atlascopco.com post.ch proton.com photon.me emil.cz past.cz liver.com google.com".split(
      " ",
    ),
    ..."example.com example.test xn--80a1acny.xn--p1ai constructor.cz mail.seznam.cz a.b".split(" "),
  ])("is not seen in %s", (domain) => {
    expect(suggestEmail(`jana@${domain}`)).toBeNull();
  });

  test("is answered for anything that can be an address", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const meant = suggestEmail(address);
        if (meant) expect(suggestEmail(meant)).toBeNull();
      }),
    );
  });
});
