import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { publicUrl } from "@/lib/core/env";
import { countSms } from "@/lib/core/sms-text";
import { locales } from "@/lib/i18n/locales";
import { codePlaceholder } from "@/lib/messages/code";
import { codeText } from "./code-text";

const host = new URL(publicUrl()).hostname;
const asSent = (text: string) => text.replaceAll(codePlaceholder, "00007");

describe.each(locales)("a code in %s", (locale) => {
  test("is one SMS, whatever the operator is called, and its last line binds it to this site", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), (operator) => {
        const { text, subject } = codeText("sms", locale, operator);
        expect(countSms(asSent(text)).parts).toBe(1);
        expect(asSent(text).split("\n").at(-1)).toBe(`@${host} #00007`);
        expect(subject).toBeNull();
      }),
    );
  });

  test("names the operator and warns, where that fits", () => {
    const { text } = codeText("sms", locale, "Ozvena");
    expect(text).toContain("Ozvena");
    expect(text.split("\n")).toHaveLength(2);
  });

  test("is a letter that says how long it is good for, and no subject shows it", () => {
    const { text, subject } = codeText("email", locale, "Ozvena Mobil");
    expect(asSent(text)).toContain("00007");
    expect(text).toContain("15");
    expect(subject).toContain("Ozvena Mobil");
    expect(subject).not.toContain(codePlaceholder);
  });
});
