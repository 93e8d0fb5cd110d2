import { parsePhone } from "@/lib/access/phone";
import { cleanText, lengthOf } from "@/lib/core/typed-text";
import { Disclosure, type Segment, type TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { detailQuestions, keepAsked, readAnswers } from "@/lib/questionnaires/asking";
import { type FieldError, type Fields, FormReading } from "@/lib/questionnaires/form-reading";
import type { AnswerSet, Questionnaire } from "@/lib/questionnaires/schema";
import { localDay } from "@/lib/settings/calendar";
import type { Settings } from "@/lib/settings/schema";
import { readReply } from "@/lib/tickets/form-reply";
import type { FileTicketInput } from "@/lib/tickets/schema";

/** In characters; ten thousand is some four printed pages. */
export const descriptionLimit = 10_000;

/** The parts of a form, in their order. */
export type FormPart = "about" | "details" | "message" | "you" | "reply";

export type FormContext = {
  ticketType: TicketType;
  questionnaire: Questionnaire;
  settings: Settings;
  now: Date;
  locale: Locale;
};

/** What was typed, read: as much of it as is right, and everything that is wrong, in the order of the form. */
export type ReadForm = {
  answers: AnswerSet;
  /** Of a fraud report: whom it is to name. */
  disclosure: Disclosure | null;
  /** Null while anything is wrong. */
  filled: FilledForm | null;
  errors: (FieldError & { part: FormPart })[];
  /** The e-mail address that was likely meant. */
  suggestion: string | null;
};

/** A form that is complete and right. */
export type FilledForm = Pick<
  FileTicketInput,
  | "ticketType"
  | "locale"
  | "subscriber"
  | "segment"
  | "subjectNumber"
  | "answers"
  | "description"
  | "reply"
  | "disclosure"
>;

/**
 * Reads a form, whatever was posted in it. Unknown values count as unanswered; fields of a question that is not
 * asked, or of a channel that was not chosen, are not looked at.
 */
export function readForm(fields: Fields, context: FormContext): ReadForm {
  const { ticketType, settings, now, locale } = context;
  const about = readAbout(fields, context);
  const details = readDetails(fields, context, about.answers);
  const answers = keepAsked(context.questionnaire, { ...about.answers, ...details.answers });
  const message = new FormReading(fields);
  const description = readDescription(message);
  const you = new FormReading(fields);
  const segment = you.oneOf<Segment>("segment", ["private", "corporate"], "segmentRequired");
  const subscriber = you.oneOf("subscriber", ["yes", "no"], "subscriberRequired") === "yes";
  const subjectNumber = subscriber ? readSubjectNumber(you, settings.operator.country) : null;
  const replying = new FormReading(fields);
  const { reply, suggestion } = readReply(replying, settings, now);
  const { disclosure } = about;
  const anonymous = disclosure === "anonymous";
  const wrong: [FormPart, FieldError[]][] = [
    ["about", about.errors],
    ["details", details.errors],
    ["message", message.errors],
    // Who wants to be known to nobody is asked neither who they are nor where to answer.
    ["you", anonymous ? [] : you.errors],
    ["reply", anonymous ? [] : replying.errors],
  ];
  const errors = wrong.flatMap(([part, found]) => found.map((error) => ({ ...error, part })));
  const said = { ticketType, locale, answers, description, disclosure };
  const nobody = { subscriber: false, segment: "private" as const, subjectNumber: null, reply: null };
  const somebody = segment && reply ? { subscriber, segment, subjectNumber, reply } : null;
  const author = anonymous ? nobody : somebody;
  const filled = errors.length === 0 && author ? { ...said, ...author } : null;
  return { answers, disclosure, filled, errors, suggestion: anonymous ? null : suggestion };
}

type Read = { answers: AnswerSet; errors: FieldError[] };
type ReadAbout = Read & { disclosure: Disclosure | null };

const topicMissing = {
  question: "questionTopicRequired",
  claim: "claimTopicRequired",
  fraudReport: "fraudTopicRequired",
};

/** Whom a report is to name, what is asked before the topic, and the topic. */
function readAbout(fields: Fields, context: FormContext): ReadAbout {
  const { questionnaire, ticketType } = context;
  const before = readAnswers(questionnaire.before, fields, kindContext(context, {}));
  const naming = new FormReading(fields);
  const isReport = ticketType === "fraudReport";
  const known = Object.values(Disclosure);
  const disclosure = isReport ? naming.oneOf("disclosure", known, "disclosureRequired") : null;
  const form = new FormReading(fields);
  const topics = questionnaire.topics.map(({ key }) => key);
  const topic = form.oneOf("topic", topics, topicMissing[ticketType]);
  return {
    answers: topic ? { ...before.answers, topic } : before.answers,
    errors: [...naming.errors, ...before.errors, ...form.errors],
    disclosure,
  };
}

function readDetails(fields: Fields, context: FormContext, answersSoFar: AnswerSet): Read {
  const questions = detailQuestions(context.questionnaire, answersSoFar.topic);
  return readAnswers(questions, fields, kindContext(context, answersSoFar));
}

const kindContext = ({ settings, now, locale }: FormContext, answersSoFar: AnswerSet) => ({
  today: localDay(settings.calendar, now),
  currency: settings.operator.currency,
  country: settings.operator.country,
  locale,
  answersSoFar,
});

function readDescription(form: FormReading): string {
  const description = cleanText(form.raw("description"));
  const length = lengthOf(description);
  if (length === 0) form.refuse("description", "descriptionRequired");
  if (length > descriptionLimit) {
    form.refuse("description", "descriptionTooLong", {
      limit: descriptionLimit,
      over: length - descriptionLimit,
    });
  }
  return description;
}

function readSubjectNumber(form: FormReading, country: string): string | null {
  const typed = form.line("subjectNumber");
  if (typed === "") return null;
  const number = parsePhone(typed, country);
  if (number.ok) return number.e164;
  form.refuse("subjectNumber", "subjectNumberFormat");
  return null;
}
