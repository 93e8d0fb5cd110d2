import { isSealed } from "@/lib/access/visibility";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { publishedQuestionnaire } from "@/lib/questionnaires/reading";
import { topicLabel } from "@/lib/questionnaires/saying";
import { topicKeyOf } from "@/lib/tickets/becoming-claim";
import type { QueueRow } from "@/lib/tickets/queue";

/** What stands for a ticket in a line: its first words, or of a report what kind it is. */
export async function firstWordsOf(
  ticket: Pick<QueueRow, "ticketType" | "description" | "answers">,
  locale: Locale,
): Promise<string> {
  if (!isSealed(ticket)) return ticket.description.slice(0, 160);
  const { content } = await publishedQuestionnaire("fraudReport");
  return (
    topicLabel(content, topicKeyOf(ticket.answers), locale) || translator(locale, "fraud.desk")("sealed")
  );
}
