import Link from "next/link";
import { staffActor } from "@/app/_doors/actor";
import { DeskPage } from "@/app/desk/_parts/page";
import { sayMoment } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { mayPublish } from "@/lib/notices/publishing";
import { type DeskNotice, listNotices } from "@/lib/notices/reading";
import { sayNotice } from "@/lib/notices/schema";
import { readSettings } from "@/lib/settings/reading";

/** What the operator knows of and tells: open incidents, and those that are over. */
export default async function NoticesPage() {
  const actor = await staffActor();
  const [{ open, closed }, { calendar, operator }] = await Promise.all([listNotices(actor), readSettings()]);
  const { locale } = actor;
  const t = translator(locale, "notices.desk");
  const { timeZone } = calendar;
  const add = mayPublish(actor) && (
    <Link href="/desk/notices/new" className="rounded-[4px] bg-accent px-4 py-2 font-semibold text-on-accent">
      {t("add")}
    </Link>
  );
  return (
    <DeskPage title={t("title")} lead={t("lead")} action={add}>
      <title>{`${t("title")} – ${operator.name}`}</title>
      {open.length === 0 ? (
        <p className="text-muted">{t("noneOpen")}</p>
      ) : (
        <List {...{ notices: open, locale, timeZone }} />
      )}
      {closed.length > 0 && (
        <section aria-labelledby="closed" className="mt-8">
          <h2 id="closed" className="text-[15px] font-bold">
            {t("over")}
          </h2>
          <List {...{ notices: closed, locale, timeZone }} />
        </section>
      )}
    </DeskPage>
  );
}

function List({ notices, locale, timeZone }: { notices: DeskNotice[]; locale: Locale; timeZone: string }) {
  const t = translator(locale, "notices.desk");
  const now = new Date();
  const say = (date: Date) => sayMoment(locale, date, timeZone, now);
  return (
    <ul className="mt-2 border-t border-rule text-[13px]">
      {notices.map(({ id, title, regions, startsAt, endsAt, closedAt, _count }) => (
        <li key={id} className="border-b border-rule py-2.5">
          <Link
            href={`/desk/notices/${id}`}
            className="font-semibold underline decoration-rule underline-offset-4"
          >
            {sayNotice(title, locale)}
          </Link>
          <p className="text-muted">
            {[
              regions.join(", ") || t("everywhere"),
              t("from", { moment: say(startsAt) }),
              closedAt
                ? t("closedAt", { moment: say(closedAt) })
                : endsAt && t("to", { moment: say(endsAt) }),
              t("followers", { count: _count.followers }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
