import type { ReplyChannel, Segment, TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import type { Money } from "@/lib/questionnaires/schema";

export type QuestionAnswers = { topic: string };

export type ClaimAnswers = {
  topic: string;
  /** YYYY-MM-DD */
  occurredOn: string | null;
  disputedAmount: Money | null;
  desiredRemedy: string;
};

export type FraudAnswers = {
  topic: string;
  /** YYYY-MM-DD */
  occurredOn: string | null;
  /** HH:MM */
  occurredAt: string | null;
  /** The number or sender that did it, as the person wrote it. */
  offender: string | null;
  moneyLost: Money | null;
  happeningNow: boolean;
};

/** The questionnaire's answers by ticket type, as stored in `Ticket.answers`. */
export type Answers = QuestionAnswers | ClaimAnswers | FraudAnswers;

/** Where the answer goes: the address of the chosen channel, and nothing else. */
export type Reply =
  | { channel: "sms"; address: string }
  | { channel: "email"; address: string }
  | { channel: "phone"; address: string; contactName: string | null; windowStart: Date; windowEnd: Date };

/** One form, parsed and checked: numbers in E.164, text without control characters. */
export type FileTicketInput = {
  /** Names this form. The same one never makes a second ticket. */
  submissionId: string;
  locale: Locale;
  ticketType: TicketType;
  subscriber: boolean;
  segment: Segment;
  subjectNumber: string | null;
  answers: Answers;
  description: string;
  reply: Reply;
};

export const isHappeningNow = (answers: Answers): boolean =>
  "happeningNow" in answers && answers.happeningNow;

/** What a promise depends on. */
export type PromiseInput = {
  ticketType: TicketType;
  segment: Segment;
  /** Null when nobody said how to answer. */
  replyChannel: ReplyChannel | null;
  happeningNow: boolean;
  /** What it is about, where that is known: some laws give another time for some topics. */
  topic?: string | null;
  /** The end of the window the person chose, for a call. */
  windowEnd?: Date;
};
