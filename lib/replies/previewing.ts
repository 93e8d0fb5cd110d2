import type { StaffActor } from "@/lib/access/actor";
import { transaction } from "@/lib/core/db";
import { type SmsEncoding, splitSms } from "@/lib/core/sms-text";
import type { ClaimOutcome, ReplyChannel, TicketStatus } from "@/lib/generated/prisma/enums";
import { isLocale, locales } from "@/lib/i18n/locales";
import { emailHtml } from "@/lib/messages/email-html";
import { linkPlaceholder, ratingLink, ratingPlaceholder } from "@/lib/messages/link";
import { readSettings } from "@/lib/settings/reading";
import { lawOf } from "@/lib/tickets/law";
import { finalWords } from "@/lib/tickets/outcome";
import { readTicket } from "@/lib/tickets/reading";
import { isFinal } from "@/lib/tickets/status";
import { answerMessage } from "./answer-message";
import { linkShape } from "./preview";
import { takesReplies } from "./taking-replies";

export type AnswerPreview = {
  /** The customer's language. */
  locale: string;
  /** The way it would go now; null when nobody can be reached. */
  channel: ReplyChannel | null;
  sms: { encoding: SmsEncoding; parts: string[] };
  email: { subject: string; text: string; html: string };
  call: string;
};

type Writing = { text: string; statusAfter: TicketStatus; outcome: ClaimOutcome | null };

/** As long as a token that rates an answer; it opens nothing. */
const tokenShape = "X".repeat(22);

/**
 * An answer as it would arrive by each channel, made by what sends it. Links in it are as long as the real ones and
 * open nothing. Where a claim would end and nothing is decided yet, it is shown without an outcome.
 * @throws NotFound
 */
export async function previewAnswer(
  actor: StaffActor,
  reference: string,
  { text, statusAfter, outcome }: Writing,
): Promise<AnswerPreview> {
  const [ticket, settings] = await Promise.all([readTicket(actor, reference), readSettings()]);
  const locale = isLocale(ticket.locale) ? ticket.locale : locales[0];
  const law = outcome && isFinal(ticket, statusAfter) ? await lawOf(ticket, settings) : null;
  const words = (channel: ReplyChannel) =>
    law && outcome ? finalWords(locale, channel, text, outcome, law) : text;
  const replies = await transaction((tx) => takesReplies(tx, settings, ticket.replyAddress ?? ""));
  const message = (channel: "sms" | "email") =>
    answerMessage(ticket, { id: "", text: words(channel), statusAfter }, channel, settings, replies);
  const rateLink = ratingLink(tokenShape);
  const leaving = (said: string) =>
    said.replaceAll(linkPlaceholder, linkShape(ticket.reference)).replaceAll(ratingPlaceholder, rateLink);
  const letter = message("email");
  const letterText = leaving(letter.text);
  const { name, colour } = settings.operator;
  return {
    locale,
    channel: ticket.replyChannel,
    sms: splitSms(leaving(message("sms").text)),
    email: {
      subject: letter.subject ?? name,
      text: letterText,
      html: emailHtml({
        text: letterText,
        locale,
        operator: name,
        colour,
        rateLink: letter.ratesNoteId === undefined ? null : rateLink,
      }),
    },
    call: words("phone"),
  };
}
