import type { Tx } from "@/lib/core/db";
import type { Note, ReplyChannel } from "@/lib/generated/prisma/client";
import type { Locale } from "@/lib/i18n/locales";
import type { Settings } from "@/lib/settings/schema";
import type { LockedTicket } from "@/lib/tickets/deadlines";
import { lawOf } from "@/lib/tickets/law";
import { finalWords } from "@/lib/tickets/outcome";

/** What goes out for an answer: its words, and around those of a claim's final one what the law wants said with them. */
export async function sentWords(
  tx: Tx,
  ticket: LockedTicket,
  { text, outcome }: Pick<Note, "text" | "outcome">,
  channel: ReplyChannel,
  settings: Settings,
): Promise<string> {
  if (!outcome) return text;
  const law = await lawOf(ticket, settings, tx);
  return finalWords(ticket.locale as Locale, channel, text, outcome, law);
}
