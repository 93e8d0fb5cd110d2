import { describe, expect, it } from "vitest";
import { locales } from "@/lib/i18n/locales";
import { defaultSettings } from "./defaults";
import { answerSpan, legalDateFor, profileOf } from "./legal";
import { sayLegalSpan } from "./legal-words";
import { type Settings, settingsSchema } from "./schema";

const { legal, operator, calendar } = defaultSettings;
const inCountry = (country: Settings["operator"]["country"], chosen: string | null = null) =>
  profileOf({ operator: { ...operator, country }, legal: { ...legal, country: chosen } });
/** Monday 23 November 2026, ten in the morning in Prague. */
const filed = new Date("2026-11-23T09:00:00Z");
const day = (country: Settings["operator"]["country"], topic: string | null = null) =>
  legalDateFor(inCountry(country), calendar, topic, filed).toISOString().slice(0, 10);

describe("the law that holds", () => {
  it("is that of the operator's country, unless another is chosen", () => {
    expect(inCountry("CZ").country).toBe("CZ");
    expect(inCountry("CZ", "AU").country).toBe("AU");
  });

  it("is the general one where nobody has written the country's down", () => {
    expect(inCountry("PT").country).toBe("ZZ");
    expect(inCountry("PT").appeal).toBeNull();
  });
});

describe("the legal date", () => {
  it("is what each country's rule says", () => {
    expect(day("CZ")).toBe("2026-12-23");
    expect(day("RU")).toBe("2026-12-23");
    expect(day("GB")).toBe("2027-01-04");
    expect(day("AU")).toBe("2026-12-07");
    expect(day("IN")).toBe("2026-11-26");
    expect(day("PT")).toBe("2026-12-23");
  });

  it("may differ by topic", () => {
    expect(day("IN", "bill")).toBe("2026-12-21");
    expect(day("IN", "outage")).toBe("2026-11-26");
    expect(answerSpan(inCountry("CZ"), "bill")).toEqual({ amount: 1, unit: "months" });
  });
});

describe("the profiles", () => {
  const problems = (profiles: unknown[], country: string | null = null) =>
    settingsSchema.shape.legal.safeParse({ country, profiles }).error?.issues.map(({ message }) => message) ??
    [];

  it("are settings: one a country, the general one among them, and the chosen one is there", () => {
    expect(problems(legal.profiles)).toEqual([]);
    expect(problems([...legal.profiles, legal.profiles[0]])).toEqual(["country"]);
    expect(problems(legal.profiles.filter(({ country }) => country !== "ZZ"))).toEqual(["country"]);
    expect(problems(legal.profiles, "PT")).toEqual(["country"]);
  });

  it("say in every language when to extend and how to appeal, or nothing", () => {
    const [cz] = legal.profiles;
    expect(problems([{ ...cz, country: "ZZ", appeal: { cs: "Námitka", en: " ", ru: "" } }])).toEqual([
      "required",
      "required",
    ]);
    expect(
      problems([{ ...cz, country: "ZZ", exception: { topics: [], within: { amount: 0, unit: "years" } } }]),
    ).toEqual(["topics", "span", "span"]);
  });
});

describe("a legal time in words", () => {
  it("is declined as the language wants it", () => {
    const said = locales.map((locale) => [
      sayLegalSpan(locale, { amount: 1, unit: "months" }, "length"),
      sayLegalSpan(locale, { amount: 6, unit: "weeks" }, "within"),
      sayLegalSpan(locale, { amount: 2, unit: "workingDays" }, "within"),
    ]);
    expect(said).toEqual([
      ["1 měsíc", "6 týdnů", "2 pracovních dnů"],
      ["1 month", "6 weeks", "2 working days"],
      ["1 месяц", "6 недель", "2 рабочих дней"],
    ]);
  });
});
