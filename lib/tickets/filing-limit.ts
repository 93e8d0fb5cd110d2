import type { Ticket } from "@/lib/generated/prisma/client";
import type { Calendar } from "@/lib/settings/calendar";
import { endOfLegalSpan, type LegalSpan } from "@/lib/settings/legal-time";
import { toInstantMs } from "@/lib/settings/zone";

/**
 * Was a claim filed later than the law lets it be, by the day on which its customer says that it happened? Without
 * such a day nobody can tell. It is for a person to weigh: the law may count from another day, such as that of a bill.
 */
export function filedTooLate(
  { answers, creationDate }: Pick<Ticket, "answers" | "creationDate">,
  filing: LegalSpan,
  calendar: Calendar,
): boolean {
  const happened =
    answers && typeof answers === "object" && !Array.isArray(answers) ? answers.occurredOn : null;
  if (typeof happened !== "string" || !/^\d{4}-\d\d-\d\d$/.test(happened)) return false;
  const day = new Date(toInstantMs(calendar.timeZone, Date.parse(`${happened}T00:00:00Z`)));
  return endOfLegalSpan(calendar, day, filing) < creationDate;
}
