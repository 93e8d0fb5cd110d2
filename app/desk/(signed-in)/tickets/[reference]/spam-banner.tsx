import { newFormToken } from "@/app/_doors/form-token";
import { SpamButtons } from "@/app/desk/(signed-in)/spam/spam-buttons";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { DeskTicket } from "@/lib/tickets/reading";
import { isOpen } from "@/lib/tickets/status";

/** Says that the ticket is kept apart, why, and how that ends. */
export function SpamBanner({ ticket, locale }: { ticket: DeskTicket; locale: Locale }) {
  const signs = ticket.spamSigns.map((sign) => translator(locale, "proof.sign")(sign)).join(" · ");
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 border-b border-rule bg-shade px-4 py-2 text-[13px]">
      <p>{translator(locale, "proof.spam")("kept", { signs })}</p>
      {isOpen(ticket.status) && (
        <SpamButtons locale={locale} reference={ticket.reference} formToken={newFormToken()} />
      )}
    </div>
  );
}
