import { z } from "zod";
import { sayDay, sayMoney } from "@/lib/i18n/dates";
import { texts } from "@/lib/i18n/texts";
import { translator } from "@/lib/i18n/translator";
import type { Saying } from "./saying";

const money = z.object({ amount: z.string(), currency: z.string().regex(/^[A-Z]{3}$/) });

/** As stored by whichever form it was; what does not fit is left out, never a broken page. */
const stored = z
  .object({
    topic: z.string().optional().catch(undefined),
    occurredOn: z.iso.date().nullable().optional().catch(undefined),
    occurredAt: z.string().nullable().optional().catch(undefined),
    disputedAmount: money.nullable().optional().catch(undefined),
    desiredRemedy: z.string().optional().catch(undefined),
    offender: z.string().nullable().optional().catch(undefined),
    moneyLost: money.nullable().optional().catch(undefined),
    happeningNow: z.boolean().optional().catch(undefined),
    importedNumber: z.string().optional().catch(undefined),
    city: z.string().optional().catch(undefined),
    state: z.string().optional().catch(undefined),
    zip: z.string().optional().catch(undefined),
    filedForSomeoneElse: z.boolean().optional().catch(undefined),
  })
  .catch({});

export type Fact = { key: string; label: string; value: string; loud?: boolean };

/**
 * The questionnaire's answers in words. A topic keeps its words when the ticket has become one of another type.
 * @param ticketType the type the ticket has now
 */
export function answerFacts(answers: unknown, ticketType: string, { locale, timeZone, now }: Saying): Fact[] {
  const t = translator(locale, "desk.ticket");
  const given = stored.parse(answers);
  const facts: Fact[] = [];
  const add = (key: string, value: string | null | undefined, loud = false) => {
    if (value) facts.push({ key, label: t(key), value, loud });
  };
  add("topic", given.topic && topicWords(locale, given.topic, ticketType));
  const day = given.occurredOn && sayDay(locale, given.occurredOn, timeZone, now);
  add("occurredOn", [day, given.occurredAt].filter(Boolean).join(", "));
  add("disputedAmount", given.disputedAmount && said(given.disputedAmount));
  const remedies: Record<string, string> = texts[locale].shared.remedy;
  add("desiredRemedy", given.desiredRemedy && (remedies[given.desiredRemedy] ?? given.desiredRemedy));
  add("offender", given.offender);
  add("moneyLost", given.moneyLost && said(given.moneyLost));
  if (given.happeningNow !== undefined)
    add("happeningNow", t(given.happeningNow ? "yes" : "no"), given.happeningNow);
  const imported = translator(locale, "shared.answer");
  for (const key of ["importedNumber", "city", "state", "zip"] as const) {
    if (given[key]) facts.push({ key, label: imported(key), value: given[key] });
  }
  if (given.filedForSomeoneElse) {
    facts.push({ key: "filedForSomeoneElse", label: imported("filedForSomeoneElse"), value: t("yes") });
  }
  return facts;

  function said({ amount, currency }: z.infer<typeof money>): string {
    return sayMoney(locale, amount, currency);
  }
}

function topicWords(locale: Saying["locale"], topic: string, ticketType: string): string {
  const topics: Record<string, Record<string, string>> = texts[locale].shared.topic;
  const own = topics[ticketType];
  const lists = own ? [own, ...Object.values(topics)] : Object.values(topics);
  return lists.find((list) => Object.hasOwn(list, topic))?.[topic] ?? topic;
}
