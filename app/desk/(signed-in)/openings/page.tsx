import Link from "next/link";
import { staffActorOf } from "@/app/_doors/actor";
import { EmptyList, ListHead } from "@/app/desk/_parts/list-head";
import { type ListedOpening, listOpenings } from "@/lib/audit/opening";
import { sayMoment, sayTime } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import { formatReference } from "@/lib/tickets/reference";

/** Who opened which report: for whoever answers for it. */
export default async function OpeningsPage() {
  const actor = await staffActorOf("supervisor");
  const [openings, { operator, calendar }] = await Promise.all([listOpenings(actor), readSettings()]);
  const { locale } = actor;
  const t = translator(locale, "fraud.desk");
  const now = new Date();
  return (
    <>
      <title>{`${t("openingsTitle")} – ${operator.name}`}</title>
      <main id="main" tabIndex={-1} className="list-page">
        <ListHead title={t("openingsTitle")} lead={t("openingsLead")} />
        {openings.length === 0 ? (
          <EmptyList title={t("openingsEmptyTitle")} text={t("openingsEmptyText")} />
        ) : (
          <ol className="mt-4 border-t border-rule">
            {openings.map((opening) => (
              <OpeningRow key={opening.id} {...{ opening, locale, now }} timeZone={calendar.timeZone} />
            ))}
          </ol>
        )}
      </main>
    </>
  );
}

type RowProps = { opening: ListedOpening; locale: Locale; timeZone: string; now: Date };

function OpeningRow({ opening, locale, timeZone, now }: RowProps) {
  const t = translator(locale, "fraud.desk");
  const { reference, openedAt, openUntil, identity, reason, words, staff } = opening;
  return (
    <li className="border-b border-rule py-2.5 text-[13px]">
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        <time dateTime={openedAt.toISOString()} className="tabular-nums">
          {sayMoment(locale, openedAt, timeZone, now)}
        </time>
        <span className="font-semibold">{staff.name}</span>
        {reference && (
          <Link
            href={`/desk/tickets/${reference}`}
            prefetch={false}
            data-row=""
            className="tabular-nums underline decoration-rule underline-offset-4"
          >
            {formatReference(reference)}
          </Link>
        )}
        <span className="text-muted">
          {t(identity ? "withIdentity" : "withoutIdentity")},{" "}
          {t("until", { until: sayTime(locale, openUntil, timeZone) })}
        </span>
      </p>
      <p>
        {translator(locale, "fraud.reasons")(reason)}
        {words && `: ${words}`}
      </p>
    </li>
  );
}
