import { expect, test } from "vitest";
import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Fields } from "@/lib/questionnaires/form-reading";
import { defaultSettings } from "@/lib/settings/defaults";
import { descriptionLimit, type ParsedForm, parseTicketForm } from "./form";
import { desiredRemedies, topicsOf } from "./questionnaire";
import type { FileTicketInput } from "./schema";

// Tuesday 17 November 2026 is a holiday in Czechia; on Wednesday the desk is open from 8 to 20.
const now = new Date("2026-11-18T09:10:00Z");
const submissionId = "0199c1de-0000-7000-8000-000000000001";

const filled: Record<TicketType, Fields> = {
  question: { topic: "tariff" },
  claim: { topic: "bill", desiredRemedy: "refund" },
  fraudReport: { topic: "call", happeningNow: "no" },
};
const common: Fields = {
  description: "It does not work.",
  segment: "private",
  subscriber: "no",
  replyChannel: "sms",
  smsNumber: "601 123 456",
};

const parse = (type: TicketType, fields: Fields = {}): ParsedForm =>
  parseTicketForm(
    type,
    { ...common, ...filled[type], ...fields },
    { settings: defaultSettings, now, locale: "cs", submissionId },
  );

function inputOf(type: TicketType, fields: Fields = {}): FileTicketInput {
  const parsed = parse(type, fields);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.input;
}

function errorsOf(type: TicketType, fields: Fields = {}): string[] {
  const parsed = parse(type, fields);
  return parsed.ok ? [] : parsed.errors.map(({ field, key }) => `${field} ${key}`);
}

test("a short question becomes an input, its number in E.164", () => {
  expect(inputOf("question")).toEqual({
    submissionId,
    locale: "cs",
    ticketType: "question",
    segment: "private",
    subscriber: false,
    subjectNumber: null,
    answers: { topic: "tariff" },
    description: "It does not work.",
    reply: { channel: "sms", address: "+420601123456" },
  });
});

test("an empty form says everything that is missing, in the order of the page", () => {
  const parsed = parseTicketForm(
    "fraudReport",
    {},
    { settings: defaultSettings, now, locale: "cs", submissionId },
  );
  expect(parsed.ok ? [] : parsed.errors.map(({ field }) => field)).toEqual([
    "happeningNow",
    "topic",
    "description",
    "segment",
    "subscriber",
    "replyChannel",
  ]);
});

test.each([
  ["topic", "questionTopicRequired"],
  ["segment", "segmentRequired"],
  ["subscriber", "subscriberRequired"],
  ["replyChannel", "replyChannelRequired"],
])("an unknown value of %s counts as unanswered", (field, key) => {
  for (const value of ["", "toString", "__proto__", "constructor", "<b>", "bill\u0000"]) {
    expect(errorsOf("question", { [field]: value })).toContain(`${field} ${key}`);
  }
});

test("every topic and remedy that is offered is taken, and no topic of another type", () => {
  for (const type of ["question", "claim", "fraudReport"] as const) {
    for (const topic of topicsOf[type]) expect(inputOf(type, { topic }).answers.topic).toBe(topic);
  }
  for (const desiredRemedy of desiredRemedies) expect(errorsOf("claim", { desiredRemedy })).toEqual([]);
  expect(errorsOf("claim", { topic: "roaming" })).toEqual(["topic claimTopicRequired"]);
});

test("wrong types in place of texts are no answers", () => {
  const strange = { description: ["a"], topic: { toString: () => "tariff" }, smsNumber: 601123456 };
  const fields = { ...common, ...filled.question, ...strange } as unknown as Fields;
  const parsed = parseTicketForm("question", fields, {
    settings: defaultSettings,
    now,
    locale: "cs",
    submissionId,
  });
  expect(parsed.ok ? [] : parsed.errors.map(({ field }) => field)).toEqual([
    "topic",
    "description",
    "smsNumber",
  ]);
});

test.each([
  ["emoji", "Nejde to 😡👨‍👩‍👧 🇨🇿"],
  ["right-to-left text and its marks", "שלום \u202eabc\u202c مرحبا"],
  ["HTML", "<script>alert(1)</script>&amp;<b>"],
  ["SQL", '\'; DROP TABLE "Ticket"; --'],
  ["Czech and Russian", "Žluťoučký kůň, ещё бы"],
  ["ten thousand lines within the limit", `a${"\n".repeat(9_998)}b`],
])("%s is kept as it was written", (_what, description) => {
  expect(inputOf("question", { description }).description).toBe(description);
});

test("NUL and control characters go, line ends become one kind, half characters become a sign", () => {
  const { description } = inputOf("question", {
    description: " a\u0000b\u0007\u001b[31m\r\nc\rd\te\u007f\ud83d ",
  });
  expect(description).toBe("ab[31m\nc\nd\te\ufffd");
});

test("a description of nothing but control characters is empty", () => {
  expect(errorsOf("question", { description: "\u0000\u0001 \r\n\t" })).toEqual([
    "description descriptionRequired",
  ]);
});

test("the limit of a description counts characters, an emoji as one, and says how many are too many", () => {
  expect(errorsOf("question", { description: "😡".repeat(descriptionLimit) })).toEqual([]);
  const parsed = parse("question", { description: "ž".repeat(descriptionLimit + 7) });
  expect(parsed.ok ? null : parsed.errors).toEqual([
    { field: "description", key: "descriptionTooLong", values: { limit: 10_000, over: 7 } },
  ]);
});

test("the number it is about is asked of subscribers only, and may stay empty", () => {
  expect(inputOf("question", { subscriber: "yes", subjectNumber: "" }).subjectNumber).toBeNull();
  expect(inputOf("question", { subscriber: "yes", subjectNumber: "+420 (601) 123-456" }).subjectNumber).toBe(
    "+420601123456",
  );
  expect(errorsOf("question", { subscriber: "yes", subjectNumber: "abc" })).toEqual([
    "subjectNumber subjectNumberFormat",
  ]);
  expect(inputOf("question", { subscriber: "no", subjectNumber: "abc" }).subjectNumber).toBeNull();
});

const day = (occurredOnDay: string, occurredOnMonth: string, occurredOnYear: string) => ({
  occurredOnDay,
  occurredOnMonth,
  occurredOnYear,
});

test.each([
  [day("", "", ""), null],
  [day("18", "11", "2026"), "2026-11-18"],
  [day(" 1. ", "2", "2024"), "2024-02-01"],
  [day("29", "02", "2024"), "2024-02-29"],
])("the day %o is read as %s", (fields, expected) => {
  expect(inputOf("claim", fields).answers).toMatchObject({ occurredOn: expected });
});

test.each([
  [day("29", "2", "2026"), "occurredOnDay dateImpossible"],
  [day("31", "4", "2026"), "occurredOnDay dateImpossible"],
  [day("0", "4", "2026"), "occurredOnDay dateImpossible"],
  [day("1", "13", "2026"), "occurredOnMonth dateImpossible"],
  [day("1", "ledna", "2026"), "occurredOnMonth dateImpossible"],
  [day("1", "1", "26"), "occurredOnYear dateYear"],
  [day("1", "", "2026"), "occurredOnMonth dateIncomplete"],
  [day("19", "11", "2026"), "occurredOnDay dateFuture"],
  [day("1", "1", "1999"), "occurredOnYear dateLongAgo"],
  [day("1", "1", "1e10"), "occurredOnYear dateImpossible"],
])("the day %o is refused", (fields, expected) => {
  expect(errorsOf("claim", fields)).toEqual([expected]);
  expect(errorsOf("fraudReport", fields)).toEqual([expected]);
});

test("today is today at the desk, not in UTC", () => {
  const late = new Date("2026-11-18T23:30:00Z");
  const fields = { ...common, ...filled.claim, ...day("19", "11", "2026") };
  expect(
    parseTicketForm("claim", fields, { settings: defaultSettings, now: late, locale: "cs", submissionId }).ok,
  ).toBe(true);
});

test("the time of a fraud is read as people write it", () => {
  expect(inputOf("fraudReport", { occurredAt: "9.05" }).answers).toMatchObject({ occurredAt: "09:05" });
  expect(inputOf("fraudReport", { occurredAt: "" }).answers).toMatchObject({ occurredAt: null });
  for (const occurredAt of ["24:00", "9", "noon", "12:60", "-1:30"]) {
    expect(errorsOf("fraudReport", { occurredAt })).toEqual(["occurredAt timeFormat"]);
  }
});

test("who did it is kept as written, within a limit", () => {
  const offender = "+7 (900) <b>12 34</b> ‮Bank";
  expect(inputOf("fraudReport", { offender }).answers).toMatchObject({ offender });
  expect(errorsOf("fraudReport", { offender: "x".repeat(201) })).toEqual(["offender offenderTooLong"]);
});

test("fields of another type are not looked at", () => {
  expect(
    inputOf("question", { ...day("99", "99", "99"), disputedAmount: "much", happeningNow: "?" }).answers,
  ).toEqual({
    topic: "tariff",
  });
});
