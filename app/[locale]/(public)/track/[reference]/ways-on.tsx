import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { TrackedTicket } from "@/lib/tickets/tracking";
import { trackedPath } from "./opened";

/** What else one can do, each on a page of its own. */
export function WaysOn({ ticket, locale }: { ticket: TrackedTicket; locale: Locale }) {
  const t = translator(locale, "following.ways");
  if (ticket.ways.length === 0) return null;
  return (
    <section className="section no-print" aria-labelledby="ways">
      <h2 id="ways">{t("title")}</h2>
      <ul className="ways-on">
        {ticket.ways.map((way) => (
          <li key={way}>
            <a href={`${trackedPath(locale, ticket.reference)}/${way}`}>{t(way)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
