import { keepTogether } from "@/app/_ui/keep-together";
import { sayByDay } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { endOfLegalSpan } from "@/lib/settings/legal-time";
import type { Settings } from "@/lib/settings/schema";
import { sayOutcome } from "@/lib/tickets/outcome";
import type { TrackedTicket } from "@/lib/tickets/tracking";

type Props = { ticket: TrackedTicket; locale: Locale; settings: Settings; now: Date };

/** What became of a claim, and how to appeal, in full and with the last day for it. */
export function Decided({ ticket, locale, settings, now }: Props) {
  const { decided, law } = ticket;
  if (!decided) return null;
  const t = translator(locale, "promise.tracker");
  const { calendar } = settings;
  const last = law?.appealWithin && endOfLegalSpan(calendar, decided.at, law.appealWithin);
  return (
    <div className="promised">
      <p>{sayOutcome(locale, decided.outcome)}</p>
      {law?.appeal && (
        <p>
          {law.appeal[locale]}{" "}
          {last && t("appealUntil", { by: keepTogether(sayByDay(locale, last, calendar.timeZone, now)) })}
        </p>
      )}
    </div>
  );
}
