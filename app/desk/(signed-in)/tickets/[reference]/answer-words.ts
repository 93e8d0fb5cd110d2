import { heldWords } from "@/app/desk/_parts/held-words";
import { replyFormHref } from "@/app/desk/_parts/queue-address";
import { isSealed } from "@/lib/access/visibility";
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
  const channel = isAddressed(ticket) ? ticket.replyChannel : null;
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
    send: isSealed(ticket) ? sealedSend(ticket, locale) : t(channel ? send[channel] : "sendNone"),
    sendAnyway: t("sendAnyway"),
    discard: t("discard"),
    meanwhileTitle: t("meanwhileTitle"),
    meanwhileText: t("meanwhileText"),
    /** Where an address can be given, when there is none. */
    addressHref:
      channel || isSealed(ticket) || !isOpen(ticket.status) ? null : replyFormHref(ticket.reference),
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
  ticket.replyChannel === "sms" && ticket.replyAddress && !isSealed(ticket)
    ? answerFrame(ticket, "sms", operator)
    : null;

/** Is it known where the answer goes? Of a report, whoever has not opened it knows the channel alone. */
const isAddressed = ({ seal, replyChannel, replyAddress }: DeskTicket): boolean =>
  Boolean(replyAddress) || (seal.state !== "none" && replyChannel !== null);

function sealedSend({ replyChannel, disclosure }: DeskTicket, locale: Saying["locale"]): string {
  const t = translator(locale, "desk.answer");
  if (replyChannel === "phone") return t("sendPhone");
  if (replyChannel) return translator(locale, "fraud.desk")("sendLink");
  return disclosure === "anonymous" ? translator(locale, "fraud.desk")("sendReceipt") : t("sendNone");
}

/** Whom an answer to a report reaches: nothing of it is in a message. */
function sealedGoes({ replyChannel, disclosure }: DeskTicket, locale: Saying["locale"]): string | null {
  const t = translator(locale, "fraud.desk");
  if (replyChannel === "sms" || replyChannel === "email")
    return t("answerLink", { channel: translator(locale, "shared.replyChannel")(replyChannel) });
  return replyChannel === null && disclosure === "anonymous" ? t("answerReceipt") : null;
}

/** Whom it reaches, and how. */
function goes(ticket: DeskTicket, { locale, country, timeZone, now }: Saying): string {
  const t = translator(locale, "desk.answer");
  const { replyChannel, replyAddress } = ticket;
  const sealed = isSealed(ticket) ? sealedGoes(ticket, locale) : null;
  if (sealed) return sealed;
  if (!replyChannel || !isAddressed(ticket)) return t("none");
  const unseen = translator(locale, "fraud.desk")("sealed");
  if (replyChannel === "email") return t("email", { address: replyAddress ?? unseen });
  const address = replyAddress ? sayPhone(replyAddress, country) : unseen;
  if (replyChannel === "sms") return t("sms", { address });
  const call = ticket.callbacks.findLast(({ state }) => openCalls.includes(state));
  if (!call) return t("phoneNoCall", { address });
  const window = sayWindow(locale, call.windowStart, call.windowEnd, timeZone, now);
  return t("phone", { address: call.phone ? sayPhone(call.phone, country) : unseen, window });
}
