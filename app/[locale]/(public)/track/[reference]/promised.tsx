import { keepTogether } from "@/app/_ui/keep-together";
import { sayBy, sayByDay, sayWindow } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import { maskAddress } from "@/lib/tickets/masking";
import type { TrackedTicket } from "@/lib/tickets/tracking";
import { MovedFrom } from "./moved";

type Props = { ticket: TrackedTicket; locale: Locale; settings: Settings; now: Date };

/** What we owe now, and when: a call, or an answer. Nothing when nothing is owed. */
export function Promised({ ticket, locale, settings, now }: Props) {
  const t = translator(locale, "public.tracker");
  const { timeZone } = settings.calendar;
  const { dueAt, legalDueAt } = ticket;
  const sentence = call() ?? answer();
  if (!sentence) return null;
  return (
    <div className="promised">
      <p>{sentence}</p>
      <MovedFrom ticket={ticket} locale={locale} settings={settings} now={now} />
      {legalDueAt && (
        <p className="small quiet">
          {t("legal", { by: keepTogether(sayByDay(locale, legalDueAt, timeZone, now)) })}
        </p>
      )}
    </div>
  );

  function call(): string | null {
    const { callback } = ticket;
    const key = callback && calls[callback.state];
    if (!key) return null;
    const window = sayWindow(locale, callback.windowStart, callback.windowEnd, timeZone, now);
    const number = ticket.replyChannel === "phone" ? ticket.replyAddress : callback.phone;
    const address = number ? maskAddress("phone", number) : "";
    return t(key, { window: keepTogether(window), address });
  }

  function answer(): string | null {
    if (!dueAt) return null;
    return t(dueAt < now ? "late" : "promise", { by: keepTogether(sayBy(locale, dueAt, timeZone, now)) });
  }
}

const calls: Partial<Record<NonNullable<TrackedTicket["callback"]>["state"], string>> = {
  scheduled: "callScheduled",
  taken: "callTaken",
  needsDecision: "callNeedsDecision",
};
