import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inLatin, isRussian, plainMarks, withoutAccents } from "./sms-shorter";
import { countSms } from "./sms-text";

describe("a shorter text", () => {
  it("has the marks of a typewriter, and nothing else changed", () => {
    expect(plainMarks("„Čau“ – it’s 5\u00a0000…\u200b 10 × «да»")).toBe(`"Čau" - it's 5 000... 10 x "да"`);
  });

  it("loses only the accents that cost something, and no letter of another script", () => {
    expect(withoutAccents("Příliš žluťoučký kůň")).toBe("Prilis zlutoucky kun");
    expect(withoutAccents("è é ü ß Ç łódź œuvre e\u030c")).toBe("è é ü ß Ç lodz oeuvre e");
    expect(withoutAccents("Май и ёлка, Київ")).toBe("Май и ёлка, Київ");
  });

  it("writes Russian as a passport does", () => {
    expect(inLatin("Щука, подъезд, Юлия, мышь, объём, ЧАЩА, Ель")).toBe(
      "Shchuka, podieezd, Iuliia, mysh, obieem, CHASHCHA, El",
    );
    expect(inLatin("«Обращение № 5» – й")).toBe('"Obrashchenie No. 5" - i');
    expect(inLatin("Київ, ґанок")).toContain("ї");
    expect(["Объём, 5 €", "Київ", "Kyjev"].map(isRussian)).toEqual([true, false, false]);
  });

  it("never writes a question mark that was not there, and done again changes nothing more", () => {
    const text = fc.string({
      unit: fc.constantFrom(...'ěščŘžýáíéÉüßłйёЖщъь„“–…’« \u00a0aZ5€😀ї"'),
      maxLength: 200,
    });
    fc.assert(
      fc.property(text, (typed) => {
        for (const shorter of [plainMarks, withoutAccents, inLatin]) {
          const once = shorter(typed);
          expect(once).not.toContain("?");
          expect(shorter(once)).toBe(once);
        }
      }),
    );
  });

  it("fits GSM-7 where only accents, marks or Russian letters kept it out", () => {
    const czech = fc.string({
      unit: fc.constantFrom(..."aáčďéěíňóřšťúůýž ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ„“–…"),
      maxLength: 200,
    });
    const russian = fc.string({
      unit: fc.constantFrom(..."абвгдеёжзийклмнопрстуфхцчшщъыьэюя АЯЁ«»—№"),
      maxLength: 200,
    });
    fc.assert(fc.property(czech, (text) => countSms(withoutAccents(text)).encoding === "GSM-7"));
    fc.assert(fc.property(russian, (text) => countSms(inLatin(text)).encoding === "GSM-7"));
  });
});
