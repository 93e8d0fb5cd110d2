import { expect, test } from "vitest";
import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Fields } from "@/lib/questionnaires/form-reading";
import { referenceQuestionnaires } from "@/lib/questionnaires/reference/all";
import { defaultSettings } from "@/lib/settings/defaults";
import { descriptionLimit, type FilledForm, type ReadForm, readForm } from "./form";

// Tuesday 17 November 2026 is a holiday in Czechia; on Wednesday the desk is open from 8 to 20.
const now = new Date("2026-11-18T09:10:00Z");

const filled: Record<TicketType, Fields> = {
  question: { topic: "contract" },
  claim: { topic: "other", desiredRemedy: "explanation" },
  fraudReport: { disclosure: "named", topic: "other", happeningNow: "no" },
};
const common: Fields = {
  description: "It does not work.",
  segment: "private",
  subscriber: "no",
  replyChannel: "sms",
  smsNumber: "601 123 456",
};

const read = (ticketType: TicketType, fields: Fields, at = now): ReadForm =>
  readForm(fields, {
    ticketType,
    questionnaire: referenceQuestionnaires[ticketType],
    settings: defaultSettings,
    now: at,
    locale: "cs",
  });

const parse = (type: TicketType, fields: Fields = {}): ReadForm =>
  read(type, { ...common, ...filled[type], ...fields });

function inputOf(type: TicketType, fields: Fields = {}): FilledForm {
  const { filled: found, errors } = parse(type, fields);
  if (!found) throw new Error(JSON.stringify(errors));
  return found;
}

const named = ({ errors }: ReadForm): string[] => errors.map(({ field, key }) => `${field} ${key}`);
const errorsOf = (type: TicketType, fields: Fields = {}): string[] => named(parse(type, fields));

test("a short question becomes an input, its number in E.164", () => {
  const { answers, ...input } = inputOf("question");
  expect(answers.topic).toBe("contract");
  expect(input).toEqual({
    locale: "cs",
    ticketType: "question",
    segment: "private",
    subscriber: false,
    subjectNumber: null,
    description: "It does not work.",
    reply: { channel: "sms", address: "+420601123456" },
    disclosure: null,
  });
});

test("an empty form says everything that is missing, in the order of the steps", () => {
  const { filled: none, errors } = read("fraudReport", {});
  expect(none).toBeNull();
  expect(errors.map(({ part, field }) => `${part} ${field}`)).toEqual([
    "about disclosure",
    "about happeningNow",
    "about topic",
    "message description",
    "you segment",
    "you subscriber",
    "reply replyChannel",
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

test("every topic that is offered is taken, and no topic of another type", () => {
  for (const type of ["question", "claim", "fraudReport"] as const) {
    for (const { key } of referenceQuestionnaires[type].topics) {
      expect(parse(type, { topic: key }).answers.topic).toBe(key);
    }
  }
  expect(errorsOf("claim", { topic: "coverage" })).toContain("topic claimTopicRequired");
});

test("wrong types in place of texts are no answers", () => {
  const strange = { description: ["a"], topic: { toString: () => "tariff" }, smsNumber: 601123456 };
  expect(
    read("question", { ...common, ...strange } as unknown as Fields).errors.map(({ field }) => field),
  ).toEqual(["topic", "description", "smsNumber"]);
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
  expect(parse("question", { description: "ž".repeat(descriptionLimit + 7) }).errors).toEqual([
    { part: "message", field: "description", key: "descriptionTooLong", values: { limit: 10_000, over: 7 } },
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

test("today is today at the desk, not in UTC", () => {
  const day = { occurredOnDay: "19", occurredOnMonth: "11", occurredOnYear: "2026" };
  const fields = { ...common, ...filled.claim, ...day };
  expect(named(read("claim", fields, new Date("2026-11-18T23:30:00Z")))).toEqual([]);
  expect(named(read("claim", fields, new Date("2026-11-18T22:30:00Z")))).toEqual([
    "occurredOnDay dateFuture",
  ]);
});

test("fields of another type, and answers to what is not asked any more, are not kept", () => {
  const others = { happeningNow: "?", occurredOnDay: "99", desiredRemedy: "refund" };
  expect(errorsOf("question", others)).toEqual([]);
  expect(inputOf("question", others).answers).not.toHaveProperty("desiredRemedy");
  const { answers } = inputOf("fraudReport", { moneyGone: "no", moneyLost: "much" });
  expect(answers).not.toHaveProperty("moneyLost");
  expect(errorsOf("fraudReport", { moneyGone: "yes", moneyLost: "much" })).toEqual([
    "moneyLost amountFormat",
  ]);
});

const ofTheAuthor = {
  segment: "corporate",
  subscriber: "yes",
  subjectNumber: "601 123 456",
  replyChannel: "email",
  emailAddress: "bozena@example.org",
  contactName: "Božena",
};

test("whoever wants to be known to nobody is asked nothing about themselves, and nothing they typed is looked at", () => {
  const fields = { ...common, ...filled.fraudReport, ...ofTheAuthor, disclosure: "anonymous" };
  const { errors, filled: found } = read("fraudReport", fields);
  expect(errors).toEqual([]);
  const nobody = { subscriber: false, segment: "private", subjectNumber: null, reply: null };
  expect(found).toMatchObject({ disclosure: "anonymous", ...nobody });
  expect(JSON.stringify(found)).not.toMatch(/bozena|601/i);
});

test("only a report of fraud can be made by nobody", () => {
  const { disclosure, errors } = read("question", { disclosure: "anonymous", topic: "contract" });
  expect(disclosure).toBeNull();
  expect(errors.map(({ part }) => part)).toContain("reply");
});
