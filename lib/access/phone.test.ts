import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePhone } from "./phone";

const read = (typed: string, country = "CZ") => {
  const result = parsePhone(typed, country);
  return result.ok ? [result.e164, result.mobile] : result.reason;
};

describe("one number in many spellings", () => {
  test.each([
    "601123456",
    "601 123 456",
    "601-123-456",
    "601/123/456",
    "601.123.456",
    "(601) 123 456",
    "+420601123456",
    "+420 601 123 456",
    "(+420) 601 123 456",
    "+ 420 601 123 456",
    "00420 601 123 456",
    "420 601 123 456",
    "+420 (0) 601 123 456",
    "tel:+420601123456",
    "６０１ １２３ ４５６",
    "＋４２０６０１１２３４５６",
    "٦٠١١٢٣٤٥٦",
    "۶۰۱۱۲۳۴۵۶",
    "601\u00a0123\u202f456",
    "\u202a+420 601 123 456\u202c",
    "601\u200b123\u2060456\ufeff",
    "601–123—456",
    "\t601 123 456\r\n",
    "601123456\u0000",
    "📞 601123456",
  ])("%j", (typed) => {
    expect(read(typed)).toEqual(["+420601123456", true]);
  });

  test("whatever stands between its digits", () => {
    const between = fc.stringMatching(/^[ \-./()\u00a0\u200b–]{0,3}$/);
    fc.assert(
      fc.property(fc.array(between, { minLength: 9, maxLength: 9 }), (marks) => {
        const typed = [..."601123456"].map((digit, n) => digit + marks[n]).join("");
        expect(read(typed)).toEqual(["+420601123456", true]);
      }),
    );
  });
});

describe("numbers of other countries", () => {
  test.each([
    ["8 (912) 345-67-89", "RU", "+79123456789", true],
    ["7 912 345 67 89", "RU", "+79123456789", true],
    ["+7 (912) 345-67-89", "CZ", "+79123456789", true],
    ["00420 601 123 456", "RU", "+420601123456", true],
    ["810 420 601 123 456", "RU", "+420601123456", true],
    ["8 (495) 123-45-67", "RU", "+74951234567", false],
    ["8 800 250 09 90", "RU", "+78002500990", false],
    ["07400 123456", "GB", "+447400123456", true],
    ["+44 (0)7400 123456", "CZ", "+447400123456", true],
    ["+44 (0)20 7946 0018", "CZ", "+442079460018", false],
    ["098765 43210", "IN", "+919876543210", true],
    ["+91-98765-43210", "CZ", "+919876543210", true],
    ["+39 (0)6 1234 5678", "CZ", "+390612345678", false],
    ["+1 212 555 0123", "CZ", "+12125550123", null],
  ])("%s in %s is %s, mobile: %s", (typed, country, e164, mobile) => {
    expect(read(typed, country)).toEqual([e164, mobile]);
  });
});

describe("numbers that no SMS reaches", () => {
  test.each(["234 567 890", "+420 234 567 890", "800 123 456", "970 123 456"])("%s", (typed) => {
    expect(read(typed)).toEqual([expect.any(String), false]);
  });
});

describe("what is not a number to answer to", () => {
  test.each([
    ["nothing", ""],
    ["a plus alone", "+"],
    ["an emergency number", "112"],
    ["a short number", "*11"],
    ["a USSD code", "*100#"],
    ["a service prefix", "#601 123 456"],
    ["a plus behind", "601 123 456+"],
    ["too few digits", "601 123 45"],
    ["too many digits", "601 123 45678"],
    ["two numbers", "601123456, 602123456"],
    ["two numbers with a plus", "601123456 +420602123456"],
    ["letters", "601 ABC 456"],
    ["words around it", "zavolejte 601 123 456"],
    ["an extension, which we could not keep", "+420 234 567 890 ext 4"],
    ["a number that costs the caller", "900 123 456"],
    ["a number that shares its cost", "841 123 456"],
    ["a Russian number without its country's code", "8 912 345 67 89"],
    ["digits of a script that would be lost", "601१23 456 789"],
    ["a country that does not exist", "+999 601 123 456"],
    ["an e-mail address", "jana@seznam.cz"],
    ["a long text", "6".repeat(100_000)],
    ["markup", "<script>601123456</script>"],
  ])("%s", (_, typed) => {
    expect(read(typed)).toBe("notANumber");
  });

  test("is told from a number without ever failing, for any text and country", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ maxLength: 3 }), (typed, country) => {
        const result = parsePhone(typed, country);
        if (result.ok) expect(result.e164).toMatch(/^\+\d{5,15}$/);
      }),
      { numRuns: 2000 },
    );
  });
});
