import Link from "next/link";
import type { StaffActor } from "@/lib/access/actor";
import { sayMoment } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { listOutages } from "@/lib/messages/outage-alerts";
import { readSettings } from "@/lib/settings/reading";

/** Says so, while a gateway cannot be reached, and whether something promised waits for it. */
export async function OutageBanner({ actor }: { actor: StaffActor }) {
  const [outages, { calendar }] = await Promise.all([listOutages(actor), readSettings()]);
  if (outages.length === 0) return null;
  const { locale } = actor;
  const t = translator(locale, "gateways.away");
  const now = new Date();
  return (
    <aside
      aria-label={translator(locale, "channels")("title")}
      className="border-b border-rule bg-danger-paper px-4 py-1 text-[12.5px] leading-[18px]"
    >
      {outages.map(({ id, name, since, others, waiting }) => (
        <p key={id}>
          <strong className="text-danger">
            {t("one", { name, since: sayMoment(locale, since, calendar.timeZone, now) })}
          </strong>{" "}
          {others ? t("other") : waiting > 0 && t("waiting", { count: waiting })}{" "}
          <Link href="/desk/channels" className="underline underline-offset-2">
            {t("look")}
          </Link>
        </p>
      ))}
    </aside>
  );
}
