import { keepTogether } from "@/app/_ui/keep-together";
import { sayByDay } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import type { TrackedTicket } from "@/lib/tickets/tracking";
import { answeredHow } from "./answered-how";

type Props = { ticket: TrackedTicket; locale: Locale; settings: Settings; now: Date };

/** What happens next, in a sentence. */
export function Next({ ticket, locale, settings, now }: Props) {
  const t = translator(locale, "following.next");
  const { status, reopenableUntil: end } = ticket;
  // The sentence above says all there is to say of it.
  if (!end && (status === "resolved" || status === "closed")) return null;
  const over = end !== null && end < now;
  const until = end ? keepTogether(sayByDay(locale, end, settings.calendar.timeZone, now)) : "";
  const again = over || status === "rejected" || status === "cancelled";
  return (
    <p className="section">
      {over ? t("over") : t(status, { until, how: answeredHow(locale, ticket) })}
      {again && (
        <>
          {" "}
          <a href={`/${locale}`}>{translator(locale, "following.rating")("new")}</a>
        </>
      )}
    </p>
  );
}
