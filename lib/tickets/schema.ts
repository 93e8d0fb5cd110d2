import type {
  Channel,
  Disclosure,
  ReplyChannel,
  Segment,
  SpamSign,
  TicketType,
} from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import type { AnswerSet } from "@/lib/questionnaires/schema";

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
  /** The version that asked; null for what was asked without one. */
  questionnaireId: string | null;
  answers: AnswerSet;
  description: string;
  /** Null for whoever wants to be known to nobody: an anonymous report is answered where its receipt opens it. */
  reply: Reply | null;
  /** Of a fraud report: whom it names. Null for the other types. */
  disclosure: Disclosure | null;
  /** One-time codes that were asked for with it: what they proved is looked up when it is filed. */
  proofIds: string[];
  /** Signs of spam that the form's page saw. */
  suspected: SpamSign[];
  /** The draft that it was written in, whose files go with it. */
  draftId: string | null;
  /** How it came; by the form where not said. */
  channel?: Channel;
  /** The known incident that the person said is theirs too. */
  noticeId: string | null;
};

/** The key of what it is about. */
export const topicIn = ({ topic }: AnswerSet): string | null => (typeof topic === "string" ? topic : null);

export const isHappeningNow = (answers: AnswerSet): boolean => answers.happeningNow === true;

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
