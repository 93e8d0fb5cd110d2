import { heldWords } from "@/app/desk/_parts/held-words";
import { replyFormHref } from "@/app/desk/_parts/queue-address";
import { sayPhone, sayWindow } from "@/lib/i18n/dates";
import { isLocale, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { type AnswerFrame, answerFrame } from "@/lib/replies/preview";
import { statusesAfter } from "@/lib/replies/schema";
import type { DeskTicket } from "@/lib/tickets/reading";
import { isOpen } from "@/lib/tickets/status";
import type { Saying } from "./saying";
import type { SmsWords } from "./sms-parts";

const openCalls = ["scheduled", "taken", "needsDecision"];

/** Everything the answer box says, ready for the browser. */
export function answerWords(ticket: DeskTicket, operator: string, saying: Saying) {
  const { locale } = saying;
  const t = translator(locale, "desk.answer");
  const channel = ticket.replyAddress ? ticket.replyChannel : null;
  const framed = channel === "sms" || channel === "email" ? answerFrame(ticket, channel, operator) : null;
  const send = { sms: "sendSms", email: "sendEmail", phone: "sendPhone" } as const;
  return {
    ...heldWords(locale),
    label: t("label"),
    placeholder: t("placeholder"),
    goes: goes(ticket, saying),
    subject: framed?.subject ? t("subject", { subject: framed.subject }) : null,
    language: t("language", {
      language: translator(locale, "shared.language")(isLocale(ticket.locale) ? ticket.locale : locales[0]),
    }),
    after: t("after"),
    afterFull: t("afterFull"),
    statuses: statusesAfter.map((value) => ({ value, label: t(value) })),
    send: t(channel ? send[channel] : "sendNone"),
    sendAnyway: t("sendAnyway"),
    discard: t("discard"),
    meanwhileTitle: t("meanwhileTitle"),
    meanwhileText: t("meanwhileText"),
    /** Where an address can be given, when there is none. */
    addressHref: channel || !isOpen(ticket.status) ? null : replyFormHref(ticket.reference),
    changeReply: translator(locale, "desk.replyForm")("title"),
    sms: smsWords(locale),
    broken: translator(locale, "desk.problems")("broken"),
  };
}

function smsWords(locale: Saying["locale"]): SmsWords {
  const t = translator(locale, "desk.answer");
  return {
    locale,
    parts: pluralForms(locale, (parts) => t("parts", { parts })),
    left: pluralForms(locale, (left) => t("left", { left })),
    forcing: t("forcing"),
    around: t("around"),
    long: t("partsLong"),
  };
}

/** One number of each plural category that whole numbers have in our languages. */
const samples = [1, 2, 5, 21];

/** A sentence about a number in all its forms, so that the browser can count without the texts. */
const pluralForms = (locale: Saying["locale"], say: (count: number) => string): Record<string, string> => {
  const rules = new Intl.PluralRules(locale);
  return Object.fromEntries(
    samples.map((count) => [rules.select(count), say(count).replace(String(count), "#")]),
  );
};

export type AnswerWords = ReturnType<typeof answerWords>;

/** What stands around the words in an SMS; nothing for the other channels, where parts do not count. */
export const smsFrame = (ticket: DeskTicket, operator: string): AnswerFrame | null =>
  ticket.replyChannel === "sms" && ticket.replyAddress ? answerFrame(ticket, "sms", operator) : null;

/** Whom it reaches, and how. */
function goes(ticket: DeskTicket, { locale, country, timeZone, now }: Saying): string {
  const t = translator(locale, "desk.answer");
  const { replyChannel, replyAddress } = ticket;
  if (!replyChannel || !replyAddress) return t("none");
  if (replyChannel === "email") return t("email", { address: replyAddress });
  const address = sayPhone(replyAddress, country);
  if (replyChannel === "sms") return t("sms", { address });
  const call = ticket.callbacks.findLast(({ state }) => openCalls.includes(state));
  if (!call) return t("phoneNoCall", { address });
  const window = sayWindow(locale, call.windowStart, call.windowEnd, timeZone, now);
  return t("phone", { address: sayPhone(call.phone, country), window });
}
