import { z } from "zod";
import { translator } from "@/lib/i18n/translator";
import { sayAnswers, topicLabel } from "@/lib/questionnaires/saying";
import type { Questionnaire } from "@/lib/questionnaires/schema";
import type { Saying } from "./saying";

/** What a list of complaints brings along, and whether it is still happening; the rest is the questionnaire's. */
const stored = z
  .object({
    topic: z.string().optional().catch(undefined),
    happeningNow: z.boolean().optional().catch(undefined),
    importedNumber: z.string().optional().catch(undefined),
    city: z.string().optional().catch(undefined),
    state: z.string().optional().catch(undefined),
    zip: z.string().optional().catch(undefined),
    filedForSomeoneElse: z.boolean().optional().catch(undefined),
  })
  .catch({});

type Fact = { key: string; label: string; value: string; loud?: boolean };

/**
 * The answers in words, as they were asked: the topic, the questionnaire's, then what came with a list. What does not
 * fit is left out, never a broken page.
 * @param questionnaire the version that asked: `questionnaireOf` finds it
 */
export function answerFacts(questionnaire: Questionnaire, answers: unknown, saying: Saying): Fact[] {
  const { locale, timeZone, country, now } = saying;
  const given = stored.parse(answers);
  const topic = topicLabel(questionnaire, given.topic, locale);
  const facts: Fact[] = topic
    ? [{ key: "topic", label: translator(locale, "desk.ticket")("topic"), value: topic }]
    : [];
  const place = { calendar: { timeZone }, operator: { country } };
  for (const { key, label, text } of sayAnswers(questionnaire, answers, locale, place, now)) {
    facts.push({ key, label, value: text, loud: key === "happeningNow" && given.happeningNow });
  }
  const imported = translator(locale, "shared.answer");
  for (const key of ["importedNumber", "city", "state", "zip"] as const) {
    if (given[key]) facts.push({ key, label: imported(key), value: given[key] });
  }
  if (given.filedForSomeoneElse) {
    facts.push({
      key: "filedForSomeoneElse",
      label: imported("filedForSomeoneElse"),
      value: imported("yes"),
    });
  }
  return facts;
}
