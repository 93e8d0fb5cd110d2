import Link from "next/link";
import { staffActorOf } from "@/app/_doors/actor";
import { DeskPage } from "@/app/desk/_parts/page";
import { InboundMailState } from "@/lib/generated/prisma/enums";
import { translator } from "@/lib/i18n/translator";
import { countMail } from "@/lib/mailbox/counting";
import { listMailboxes } from "@/lib/mailbox/mailboxes";
import { readSettings } from "@/lib/settings/reading";
import { MailboxState } from "./mailbox-state";

/** The mailboxes that are read, whether each is, and what came of their mails. */
export default async function MailboxesPage() {
  const actor = await staffActorOf("administrator");
  const [mailboxes, counts, { calendar }] = await Promise.all([
    listMailboxes(actor),
    countMail(actor),
    readSettings(),
  ]);
  const { locale } = actor;
  const t = translator(locale, "mailbox.settings");
  const counted = Object.values(InboundMailState).filter((state) => counts[state]);
  return (
    <DeskPage
      title={t("title")}
      lead={t("lead")}
      back={{ href: "/desk/settings", label: translator(locale, "staff.settings")("back") }}
      action={
        <Link href="/desk/settings/mailbox/new" className="button">
          {t("add")}
        </Link>
      }
    >
      <title>{t("title")}</title>
      {mailboxes.length === 0 && <p className="text-muted">{t("emptyText")}</p>}
      <ul className="grid">
        {mailboxes.map((mailbox) => (
          <li key={mailbox.id} className="border-t border-rule py-4">
            <h2 className="text-[15px] font-bold break-all">
              <Link
                href={`/desk/settings/mailbox/${mailbox.id}`}
                className="underline decoration-rule underline-offset-4"
              >
                {mailbox.address}
              </Link>
            </h2>
            <MailboxState {...{ mailbox, locale }} timeZone={calendar.timeZone} />
          </li>
        ))}
      </ul>
      {counted.length > 0 && (
        <section className="border-t border-rule py-5">
          <h2 className="text-[15px] font-bold">{t("week")}</h2>
          <dl className="mt-3 grid gap-x-6 gap-y-1.5 text-[13px] sm:grid-cols-[minmax(10rem,18rem)_1fr]">
            {counted.map((state) => (
              <div key={state} className="flex gap-3 sm:contents">
                <dt className="text-muted">{t(`counts.${state}`)}</dt>
                <dd className="tabular-nums">{counts[state]}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </DeskPage>
  );
}
