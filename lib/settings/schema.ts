import { isSupportedCountry } from "libphonenumber-js";
import { z } from "zod";
import { legalSchema } from "./legal-schema";
import { isLogo } from "./logo";
import { dayNames, periodsProblem } from "./periods";
import { inEveryLanguage, line } from "./typed";

const operator = z.strictObject({
  name: line(60),
  colour: z.string({ error: "colour" }).regex(/^#[0-9a-f]{6}$/, "colour"),
  /** A data URL of a PNG, JPEG or WebP picture of at most 100 kB, or nothing. */
  logo: z.string().refine(isLogo, "logo").nullable(),
  /** ISO 3166-1 alpha-2: whose numbers may be written without the country's code. */
  country: z.string({ error: "country" }).refine(isSupportedCountry, "country"),
  /** ISO 4217. */
  currency: z
    .string({ error: "currency" })
    .refine((code) => Intl.supportedValuesOf("currency").includes(code), "currency"),
});

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "hours");
const periods = z.array(z.strictObject({ from: time, to: time })).superRefine((value, context) => {
  const problem = periodsProblem(value);
  if (problem) context.addIssue({ code: "custom", message: problem });
});
const hours = z
  .strictObject(
    Object.fromEntries(dayNames.map((day) => [day, periods])) as Record<
      (typeof dayNames)[number],
      typeof periods
    >,
  )
  .refine((week) => dayNames.some((day) => week[day].length > 0), "neverOpen");

const calendar = z.strictObject({
  timeZone: z.string({ error: "timeZone" }).refine(isTimeZone, "timeZone"),
  hours,
  holidays: z
    .array(z.string().refine((day) => z.iso.date().safeParse(day).success, "holiday"))
    .max(1000, "tooLong")
    .transform((days) => [...new Set(days)].sort()),
});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return /^[A-Z]/.test(name);
  } catch {
    return false;
  }
}

const amount = (max: number) => z.int("span").min(1, "span").max(max, "span");
const span = z.union([z.strictObject({ days: amount(366) }), z.strictObject({ hours: amount(2000) })], {
  error: "span",
});
const bySegment = z.strictObject({ private: span, corporate: span });

const targets = z.strictObject({
  question: bySegment,
  claim: bySegment,
  fraudReport: bySegment,
  fraudHappeningNow: span,
});

const attachments = z.strictObject({
  /** How many files may go with one message; none means that none are taken. */
  most: z.int("attachmentsMost").min(0, "attachmentsMost").max(20, "attachmentsMost"),
  /** The largest file, in megabytes of 1,048,576 bytes. More than 25 a scanner does not take as it comes. */
  megabytes: z.int("attachmentsMegabytes").min(1, "attachmentsMegabytes").max(25, "attachmentsMegabytes"),
});

export const contactLineSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  who: inEveryLanguage(200),
  number: line(40),
  keys: inEveryLanguage(200).nullable(),
  cost: inEveryLanguage(200),
  wait: inEveryLanguage(200).nullable(),
});

const count = (max: number) => z.int("count").min(1, "count").max(max, "count");

const abuse = z.strictObject({
  /** ISO 3166-1 alpha-2: where short messages are sent at our cost. */
  smsCountries: z
    .array(z.string().refine((code): boolean => isSupportedCountry(code), "countries"))
    .min(1, "countries")
    .max(260, "countries")
    .transform((codes) => [...new Set(codes)].sort()),
  /** Forms sent in within a minute, and codes and acknowledgements by SMS within an hour, before work is asked for. */
  formsPerMinute: count(1_000_000),
  smsPerHour: count(1_000_000),
});

/** A minute of the day on the wall clock; 24:00 is no beginning. */
const minute = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "quietTime");

const sms = z.strictObject({
  /** The hours in which no SMS but a code is sent, where its receiver is; they may go over midnight. Null for none. */
  quiet: z
    .strictObject({ from: minute, to: minute })
    .refine(({ from, to }) => from !== to, { error: "quietTime", path: ["to"] })
    .nullable(),
  /** By which sender a country's numbers are written to, where not by the gateway's own. */
  senders: z
    .array(
      z.strictObject({
        country: z.string().refine((code): boolean => isSupportedCountry(code), "senders"),
        /** A number or short code, a name of at most 11 characters, or nothing: then the network puts its own in. */
        sender: z.string().regex(/^(\+?[0-9]{1,15}|[A-Za-z0-9][A-Za-z0-9 &._-]{0,10}|)$/, "senders"),
      }),
    )
    .max(260, "senders")
    .refine((all) => new Set(all.map(({ country }) => country)).size === all.length, "sendersTwice"),
});

const days = z.int("followingDays").min(1, "followingDays").max(366, "followingDays");

const following = z.strictObject({
  /** Calendar days in which an answered ticket can be opened again, and its answer rated. */
  reopenDays: days,
  /** Is the person asked whether the answer solved it? */
  ratings: z.boolean(),
  /** So many calendar days after it was solved, ask whether it is still all right; null for never. */
  secondLookDays: days.nullable(),
});

/** What is done when an answer's channel fails, in the order in which it is tried. */
export const fallbackSteps = ["contact", "call", "letter"] as const;

const fallback = z.strictObject({
  steps: z
    .array(z.enum(fallbackSteps))
    .max(fallbackSteps.length, "fallbackTwice")
    .refine((steps) => new Set(steps).size === steps.length, "fallbackTwice"),
  /** Hours after the answer was written in which this is done without asking; then, and with none, a person decides. */
  byItselfHours: z.int("fallbackHours").min(0, "fallbackHours").max(720, "fallbackHours"),
});

const calls = z.strictObject({
  /** So many calls can be promised for one window. */
  atOnce: z.int("count").min(1, "count").max(1_000, "count"),
  /** Are calls recorded? Then whoever calls says so first. */
  recorded: z.boolean(),
});

/**
 * Everything an administrator sets on a screen. Each top-level key is one row of `Setting`. The message of every
 * issue is a key of `staff.settings.errors`.
 */
export const settingsSchema = z.strictObject({
  operator,
  calendar,
  targets,
  legal: legalSchema,
  /** How long a person who asked for a call must be near the phone. */
  callWindowMinutes: z.int("callWindow").min(15, "callWindow").max(480, "callWindow"),
  attachments,
  contactLines: z.array(contactLineSchema).max(30, "tooLong"),
  abuse,
  sms,
  following,
  fallback,
  calls,
  /** Where the button leads that leaves the pages about fraud at once: a page that says nothing about its visitor. */
  quickExitUrl: z.url({ protocol: /^https$/, error: "quickExit" }).max(300, "tooLong"),
});

export type Settings = z.infer<typeof settingsSchema>;
export type ContactLine = Settings["contactLines"][number];
