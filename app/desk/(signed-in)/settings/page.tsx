import Link from "next/link";
import { staffActorOf } from "@/app/_doors/actor";
import { DeskPage } from "@/app/desk/_parts/page";
import { listGateways } from "@/lib/gateways/reading";
import { TicketType } from "@/lib/generated/prisma/enums";
import { translator } from "@/lib/i18n/translator";
import { listMailboxes } from "@/lib/mailbox/mailboxes";
import { publishedQuestionnaire } from "@/lib/questionnaires/reading";
import { readSettings } from "@/lib/settings/reading";
import { summaryOf } from "./summary";

export default async function SettingsOverview({
  searchParams,
}: {
  searchParams: Promise<{ done?: string }>;
}) {
  const actor = await staffActorOf("administrator");
  const { locale } = actor;
  const [settings, { done }, gateways, mailboxes, ...versions] = await Promise.all([
    readSettings(),
    searchParams,
    listGateways(actor),
    listMailboxes(actor),
    ...Object.values(TicketType).map(publishedQuestionnaire),
  ]);
  const t = translator(locale, "staff.settings");
  return (
    <DeskPage title={t("title")} lead={t("lead")} notice={done === "saved" ? t("saved") : null}>
      <title>{t("title")}</title>
      {summaryOf(locale, settings, versions, gateways, mailboxes).map(({ path, title, rows }) => (
        <section key={path} className="border-t border-rule py-5">
          <h2 className="flex items-baseline justify-between gap-4 text-[15px] font-bold">
            {title}
            <Link
              href={`/desk/settings/${path}`}
              className="text-[13px] font-normal text-accent-text underline underline-offset-2"
            >
              {t("change")}
              <span className="sr-only">: {title}</span>
            </Link>
          </h2>
          <dl className="mt-3 grid gap-x-6 gap-y-1.5 text-[13px] sm:grid-cols-[minmax(10rem,18rem)_1fr]">
            {rows.map(({ name, value, colour }) => (
              <div key={name} className="sm:contents">
                <dt className="text-muted">{name}</dt>
                <dd className="flex items-center gap-2 tabular-nums">
                  {colour && (
                    <span aria-hidden="true" className="size-3.5 shrink-0 rounded-[4px] bg-accent" />
                  )}
                  {value}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </DeskPage>
  );
}
