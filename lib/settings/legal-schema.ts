import { isSupportedCountry } from "libphonenumber-js";
import { z } from "zod";
import { legalUnits } from "./legal-time";
import { inEveryLanguage } from "./typed";

/** The profile of every country that has none of its own (ISO 3166 keeps this code free for such uses). */
export const anyCountry = "ZZ";

const span = (least: number) =>
  z.strictObject({
    amount: z.int("span").min(least, "span").max(400, "span"),
    unit: z.enum(legalUnits, { error: "span" }),
  });

/** What the law of one country says about claims. Every time runs from the filing, unless it says otherwise. */
export const legalProfileSchema = z.strictObject({
  country: z
    .string({ error: "country" })
    .refine((code): boolean => code === anyCountry || isSupportedCountry(code), "country"),
  /** What the rule is called. */
  law: inEveryLanguage(200),
  /** How long customers have to file, from what happened. */
  filing: span(1).nullable(),
  /** By when the claim is to be acknowledged; 0 is at once. */
  acknowledgement: span(0).nullable(),
  answer: span(1),
  /** Claims about these topics have another time for the answer. */
  exception: z
    .strictObject({
      topics: z.array(z.string().max(60)).min(1, "topics").max(100, "tooLong"),
      within: span(1),
    })
    .nullable(),
  /** How late an extended answer may be, and when the law allows to extend. */
  extension: z.strictObject({ within: span(1), when: inEveryLanguage(300) }).nullable(),
  /** Who decides when customer and operator do not agree. */
  authority: inEveryLanguage(200).nullable(),
  /** How to turn to them, in sentences that are put under every final answer. */
  appeal: inEveryLanguage(600).nullable(),
  /** By when, from the day on which the final answer arrived. */
  appealWithin: span(1).nullable(),
});

export type LegalProfile = z.infer<typeof legalProfileSchema>;
/** As it is written down in the code: a language that came later may be missing. */
export type WrittenProfile = z.input<typeof legalProfileSchema>;

export const legalSchema = z
  .strictObject({
    /** Whose law holds; nothing for that of the operator's country. */
    country: z.string({ error: "country" }).nullable(),
    profiles: z.array(legalProfileSchema).max(300, "tooLong"),
  })
  .superRefine(({ country, profiles }, context) => {
    const countries = profiles.map((profile) => profile.country);
    const known = (code: string) => countries.includes(code);
    if (!known(anyCountry) || new Set(countries).size < countries.length || (country && !known(country)))
      context.addIssue({ code: "custom", path: ["country"], message: "country" });
  });
