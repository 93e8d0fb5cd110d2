import type { StaffActor } from "@/lib/access/actor";
import type { ListedCallback } from "@/lib/callbacks/listing";
import { ClaimOutcome } from "@/lib/generated/prisma/enums";
import { isLocale, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import { lawOf } from "@/lib/tickets/law";
import { sayAppeal, sayOutcome } from "@/lib/tickets/outcome";
import { preparedOutcome } from "@/lib/tickets/prepared";

/** What a call says besides when it ends a claim, and what is asked about it. */
export type ClaimEnding = {
  /** In the customer's language. */
  words: string;
  ask: { legend: string; choices: { value: string; label: string }[]; chosen: string };
};

/** Null for what is not a claim, or is not to be called any more. */
export async function claimEnding(
  actor: StaffActor,
  call: ListedCallback,
  settings: Settings,
): Promise<ClaimEnding | null> {
  if (call.ticket.ticketType !== "claim") return null;
  const t = translator(actor.locale, "promise.desk");
  const [law, prepared] = await Promise.all([
    lawOf(call.ticket, settings),
    call.noteId ? preparedOutcome(actor, call.noteId) : null,
  ]);
  const spoken = isLocale(call.ticket.locale) ? call.ticket.locale : locales[0];
  const words = [prepared && sayOutcome(spoken, prepared), sayAppeal(spoken, law)].filter(Boolean).join(" ");
  return {
    words,
    ask: {
      legend: t("outcomeLegend"),
      choices: Object.values(ClaimOutcome).map((value) => ({ value, label: t(`outcome.${value}`) })),
      chosen: prepared ?? "",
    },
  };
}
