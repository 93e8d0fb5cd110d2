import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { TrackedTicket } from "@/lib/tickets/tracking";

type Words = { label: string; hint: string; send: string };
type Ticket = Pick<TrackedTicket, "status" | "reopenableUntil">;

/** What the box for more words says: of a ticket that has ended, what is written opens it again. */
export function addBoxWords(locale: Locale, { status, reopenableUntil }: Ticket): Words {
  const t = translator(locale, "public.tracker");
  const again = translator(locale, "following.reopen");
  if (reopenableUntil) return { label: again("label"), hint: again("hint"), send: again("send") };
  return status === "pending"
    ? { label: t("yourAnswer"), hint: t("addHint"), send: t("yourAnswerSend") }
    : { label: t("add"), hint: t("addHint"), send: t("addSend") };
}
