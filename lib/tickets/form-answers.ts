import type { TicketType } from "@/lib/generated/prisma/enums";
import { offeredCurrencies } from "@/lib/questionnaires/currencies";
import type { FormReading } from "@/lib/questionnaires/form-reading";
import type { Money } from "@/lib/questionnaires/schema";
import { parseAmount } from "@/lib/questionnaires/typed-amount";
import { parseDay, parseTimeOfDay } from "@/lib/questionnaires/typed-date";
import { localDay } from "@/lib/settings/calendar";
import type { Settings } from "@/lib/settings/schema";
import { desiredRemedies, topicsOf } from "@/lib/tickets/questionnaire";
import type { Answers } from "@/lib/tickets/schema";

const offenderLimit = 200;

/** The questionnaire of one type; null when something is missing, which `form` then says. */
export function readAnswers(
  form: FormReading,
  ticketType: TicketType,
  settings: Settings,
  now: Date,
): Answers | null {
  const today = localDay(settings.calendar, now);
  const own = settings.operator.currency;
  if (ticketType === "question") {
    const topic = form.oneOf("topic", topicsOf.question, "questionTopicRequired");
    return topic && { topic };
  }
  if (ticketType === "claim") {
    const topic = form.oneOf("topic", topicsOf.claim, "claimTopicRequired");
    const occurredOn = readDay(form, today);
    const disputedAmount = readMoney(form, "disputedAmount", "disputedCurrency", own);
    const desiredRemedy = form.oneOf("desiredRemedy", desiredRemedies, "desiredRemedyRequired");
    return topic && desiredRemedy && { topic, occurredOn, disputedAmount, desiredRemedy };
  }
  const happening = form.oneOf("happeningNow", ["yes", "no"], "happeningNowRequired");
  const topic = form.oneOf("topic", topicsOf.fraudReport, "fraudTopicRequired");
  const occurredOn = readDay(form, today);
  const occurredAt = readTime(form);
  const offender = form.optionalLine("offender", offenderLimit, "offenderTooLong");
  const moneyLost = readMoney(form, "moneyLost", "moneyLostCurrency", own);
  return (
    happening &&
    topic && { topic, occurredOn, occurredAt, offender, moneyLost, happeningNow: happening === "yes" }
  );
}

const dateKeys = {
  incomplete: "dateIncomplete",
  impossible: "dateImpossible",
  year: "dateYear",
  future: "dateFuture",
  longAgo: "dateLongAgo",
};
const partFields = { day: "occurredOnDay", month: "occurredOnMonth", year: "occurredOnYear" };

function readDay(form: FormReading, today: string): string | null {
  const { day, month, year } = partFields;
  const found = parseDay({ day: form.line(day), month: form.line(month), year: form.line(year) }, today);
  if (found.ok) return found.day;
  form.refuse(partFields[found.part ?? "day"], dateKeys[found.reason]);
  return null;
}

function readTime(form: FormReading): string | null {
  const found = parseTimeOfDay(form.line("occurredAt"));
  if (found.ok) return found.time;
  form.refuse("occurredAt", "timeFormat");
  return null;
}

function readMoney(form: FormReading, field: string, currencyField: string, own: string): Money | null {
  const typed = form.line(field);
  const chosen = form.raw(currencyField) || own;
  const currency = offeredCurrencies(own).find((code) => code === chosen);
  if (!currency) {
    if (typed !== "") form.refuse(currencyField, "currencyRequired");
    return null;
  }
  const found = parseAmount(typed, currency);
  if (found.ok) return found.amount ? { amount: found.amount, currency } : null;
  form.refuse(field, found.reason === "tooLarge" ? "amountTooLarge" : "amountFormat");
  return null;
}
