import { heldWords } from "@/app/desk/_parts/held-words";
import { replyFormHref } from "@/app/desk/_parts/queue-address";
import { isSealed } from "@/lib/access/visibility";
import { ClaimOutcome } from "@/lib/generated/prisma/enums";
import { sayPhone, sayWindow } from "@/lib/i18n/dates";
import { isLocale, locales } from "@/lib/i18n/locales";
import { sayLanguage } from "@/lib/i18n/texts";
import { translator } from "@/lib/i18n/translator";
import { type AnswerFrame, answerFrame } from "@/lib/replies/preview";
import { statusesAfter } from "@/lib/replies/schema";
import type { LegalProfile } from "@/lib/settings/legal-schema";
import { finalWords, sayAppeal } from "@/lib/tickets/outcome";
import type { DeskTicket } from "@/lib/tickets/reading";
import { isOpen } from "@/lib/tickets/status";
import type { Saying } from "./saying";
import type { SmsWords } from "./sms-parts";

const openCalls = ["scheduled", "taken", "needsDecision"];

/** Everything the answer box says, ready for the browser. */
export function answerWords(ticket: DeskTicket, law: LegalProfile | null, operator: string, saying: Saying) {
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
      language: sayLanguage(isLocale(ticket.locale) ? ticket.locale : locales[0]),
    }),
    after: t("after"),
    afterFull: t("afterFull"),
    statuses: statusesAfter.map((value) => ({ value, label: t(value) })),
    /** Of a claim: what becomes of it, and what is said about that besides. */
    outcomes: law && outcomeWords(locale, ticket, law),
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
    templates: { choose: t("template"), empty: t("templateEmpty") },
    preview: { show: t("preview.show"), hide: t("preview.hide"), title: t("preview.title") },
    broken: translator(locale, "desk.problems")("broken"),
  };
}

function outcomeWords(locale: Saying["locale"], ticket: DeskTicket, law: LegalProfile) {
  const t = translator(locale, "promise.desk");
  const appeal = sayAppeal(isLocale(ticket.locale) ? ticket.locale : locales[0], law);
  return {
    legend: t("outcomeLegend"),
    choices: Object.values(ClaimOutcome).map((value) => ({ value, label: t(`outcome.${value}`) })),
    hint: appeal ? t("outcomeHint") : t("outcomeHintNoAppeal"),
    appeal,
  };
}

function smsWords(locale: Saying["locale"]): SmsWords {
  const t = translator(locale, "desk.answer");
  return {
    locale,
    parts: pluralForms(locale, (parts) => t("parts", { parts })),
    left: pluralForms(locale, (left) => t("left", { left })),
    forcing: t("forcing"),
    forcingCyrillic: t("forcingCyrillic"),
    forcingAccents: t("forcingAccents"),
    around: t("around"),
    long: t("partsLong"),
    shorter: {
      plainMarks: t("shorter.plainMarks"),
      withoutAccents: t("shorter.withoutAccents"),
      inLatin: t("shorter.inLatin"),
      back: t("shorter.back"),
      hints: {
        plainMarks: t("shorter.plainMarksHint"),
        withoutAccents: t("shorter.withoutAccentsHint"),
        inLatin: t("shorter.inLatinHint"),
      },
    },
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

/** What stands around the words in an SMS, and in one that ends a claim. */
export type SmsFrames = { plain: AnswerFrame; final: Record<ClaimOutcome, AnswerFrame> | null };

/** Nothing for the other channels, where parts do not count. */
export function smsFrames(ticket: DeskTicket, law: LegalProfile | null, operator: string): SmsFrames | null {
  if (ticket.replyChannel !== "sms" || !ticket.replyAddress || isSealed(ticket)) return null;
  const locale = isLocale(ticket.locale) ? ticket.locale : locales[0];
  const final = (outcome: ClaimOutcome): AnswerFrame =>
    answerFrame(ticket, "sms", operator, (text) =>
      law ? finalWords(locale, "sms", text, outcome, law) : text,
    );
  return {
    plain: answerFrame(ticket, "sms", operator),
    final: law && {
      upheld: final("upheld"),
      partlyUpheld: final("partlyUpheld"),
      rejected: final("rejected"),
    },
  };
}

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
  const unseen = translator(locale, "fraud.desk")("sealedNumber");
  if (replyChannel === "email") return t("email", { address: replyAddress ?? unseen });
  const address = replyAddress ? sayPhone(replyAddress, country) : unseen;
  if (replyChannel === "sms") return t("sms", { address });
  const call = ticket.callbacks.findLast(({ state }) => openCalls.includes(state));
  if (!call) return t("phoneNoCall", { address });
  const window = sayWindow(locale, call.windowStart, call.windowEnd, timeZone, now);
  return t("phone", { address: call.phone ? sayPhone(call.phone, country) : unseen, window });
}
