import { describe, expect, it } from "vitest";
import { locales } from "@/lib/i18n/locales";
import { questionsOf } from "@/lib/questionnaires/asking";
import type { Text } from "@/lib/questionnaires/schema";
import { referenceQuestionnaires } from "./all";

const all = Object.entries(referenceQuestionnaires);
const questions = all.flatMap(([type, { before, topics, after }]) =>
  [...before, ...topics.flatMap((topic) => topic.questions), ...after].map((question) => ({
    type,
    question,
  })),
);

describe("what an operator asks when nobody has changed it", () => {
  it("has topics enough, and no topic asks more than four questions of its own", () => {
    const counts = Object.fromEntries(all.map(([type, { topics }]) => [type, topics.length]));
    expect(counts.question).toBeGreaterThanOrEqual(8);
    expect(counts.claim).toBeGreaterThanOrEqual(8);
    expect(counts.fraudReport).toBeGreaterThanOrEqual(6);
    const longest = all.flatMap(([, { topics }]) => topics.map((topic) => topic.questions.length));
    expect(Math.max(...longest)).toBeLessThanOrEqual(4);
  });

  it("leads on by conditions in every type", () => {
    for (const [type, { topics, after }] of all) {
      const asked = [...topics.flatMap((topic) => topic.questions), ...after];
      expect(
        asked.some(({ when }) => when.length > 0),
        type,
      ).toBe(true);
    }
  });

  it("keeps every key that tickets from before are read by", () => {
    const topicsBefore = {
      question: "tariff billing internet coverage roaming simCard contract other",
      claim: "bill unorderedService callQuality internetSpeed outage contractTerms staffConduct other",
      fraudReport: "call textMessage simSwap identityMisuse unorderedSubscription unknownCharges other",
    };
    for (const [type, { topics }] of all) {
      const keys = topics.map(({ key }) => key);
      expect(keys).toEqual(
        expect.arrayContaining(topicsBefore[type as keyof typeof topicsBefore].split(" ")),
      );
    }
    const kinds = (type: "claim" | "fraudReport", topic: string) =>
      Object.fromEntries(
        questionsOf(referenceQuestionnaires[type], topic).map(({ key, kind }) => [key, kind]),
      );
    expect(kinds("claim", "bill")).toMatchObject({
      occurredOn: "date",
      disputedAmount: "money",
      desiredRemedy: "choice",
    });
    expect(kinds("fraudReport", "call")).toMatchObject({
      happeningNow: "yesNo",
      occurredOn: "date",
      occurredAt: "time",
      offender: "line",
      moneyLost: "money",
    });
  });

  it("is written in each language and not copied from another", () => {
    const texts: Text[] = all.flatMap(([, { topics }]) => topics.map(({ label }) => label));
    for (const { question } of questions) {
      texts.push(question.label);
      if (question.hint) texts.push(question.hint);
      if ("options" in question) texts.push(...question.options.map(({ label }) => label));
    }
    // Abbreviations and names are the same everywhere.
    const own = texts.filter(({ en }) => !/^(SMS|Internet|E-mail)$/.test(en));
    for (const text of own) {
      expect(new Set(locales.map((locale) => text[locale])).size, text.en).toBe(locales.length);
      expect(text.ru, text.en).toMatch(/\p{Script=Cyrillic}/u);
      expect(`${text.cs} ${text.en}`).not.toMatch(/\p{Script=Cyrillic}/u);
    }
  });
});
