import { parsePhone } from "@/lib/access/phone";
import { cleanText, lengthOf } from "@/lib/core/typed-text";
import type { Segment, TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { type FieldError, type Fields, FormReading } from "@/lib/questionnaires/form-reading";
import type { Settings } from "@/lib/settings/schema";
import { readAnswers } from "@/lib/tickets/form-answers";
import { readReply } from "@/lib/tickets/form-reply";
import type { FileTicketInput } from "@/lib/tickets/schema";

/** In characters; ten thousand is some four printed pages. */
export const descriptionLimit = 10_000;

export type FormContext = { settings: Settings; now: Date; locale: Locale; submissionId: string };

export type ParsedForm =
  | { ok: true; input: FileTicketInput }
  /** In the order of the page. `suggestion` is the address that was likely meant. */
  | { ok: false; errors: FieldError[]; suggestion: string | null };

/**
 * Reads the form of one ticket type, whatever was posted in it. Unknown values count as unanswered, fields of
 * another type or of a channel that was not chosen are not looked at.
 */
export function parseTicketForm(ticketType: TicketType, fields: Fields, context: FormContext): ParsedForm {
  const form = new FormReading(fields);
  const { settings, now, locale, submissionId } = context;
  const answers = readAnswers(form, ticketType, settings, now);
  const description = readDescription(form);
  const segment = form.oneOf<Segment>("segment", ["private", "corporate"], "segmentRequired");
  const subscriber = form.oneOf("subscriber", ["yes", "no"], "subscriberRequired") === "yes";
  const subjectNumber = subscriber ? readSubjectNumber(form, settings.operator.country) : null;
  const { reply, suggestion } = readReply(form, settings, now);
  if (form.errors.length > 0 || !answers || !segment || !reply) {
    return { ok: false, errors: form.errors, suggestion };
  }
  return {
    ok: true,
    input: {
      submissionId,
      locale,
      ticketType,
      subscriber,
      segment,
      subjectNumber,
      answers,
      description,
      reply,
    },
  };
}

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
