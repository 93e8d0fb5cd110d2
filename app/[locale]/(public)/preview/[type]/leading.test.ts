import { expect, test } from "vitest";
import { questionsIn, topicList } from "@/lib/questionnaires/editing";
import { referenceQuestionnaires } from "@/lib/questionnaires/reference/all";
import { defaultSettings } from "@/lib/settings/defaults";
import { readForm } from "@/lib/tickets/form";
import { leadTo } from "./leading";

const context = { settings: defaultSettings, now: new Date(), locale: "en" } as const;

test("every question that comes with the product is led to", () => {
  for (const ticketType of ["question", "claim", "fraudReport"] as const) {
    const questionnaire = referenceQuestionnaires[ticketType];
    const lists = ["before", "after", ...questionnaire.topics.map(({ key }) => topicList(key))];
    for (const list of lists) {
      for (const { key } of questionsIn(questionnaire, list) ?? []) {
        const { topic, fields } = leadTo(questionnaire, list, key);
        const typed = { ...fields, ...(topic ? { topic } : {}) };
        const { answers, errors } = readForm(typed, { ...context, ticketType, questionnaire });
        const asked = new Set([...Object.keys(answers), ...errors.map(({ field }) => field)]);
        expect([list, asked.has(key)]).toEqual([list, true]);
      }
    }
  }
});

test("a topic that is gone, and questions that wait for each other, lead somewhere all the same", () => {
  const { claim } = referenceQuestionnaires;
  expect(leadTo(claim, "topic-gone", "x")).toEqual({ topic: null, fields: {} });
  const [first] = claim.after;
  const after = first
    ? [
        {
          ...first,
          when: [
            { question: first.key, is: ["x"] },
            { question: "topic", is: ["gone"] },
          ],
        },
      ]
    : [];
  expect(leadTo({ ...claim, after }, "after", first?.key ?? "")).toMatchObject({
    topic: claim.topics[0]?.key,
  });
});
