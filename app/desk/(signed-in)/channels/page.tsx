import Link from "next/link";
import { staffActor } from "@/app/_doors/actor";
import { DeskPage } from "@/app/desk/_parts/page";
import { listGateways } from "@/lib/gateways/reading";
import { listOutageEvents, readTraffic } from "@/lib/gateways/traffic";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import { GatewayPanel } from "./gateway-panel";
import { OutageList } from "./outage-list";

/** Is every way out alive, how fast is it, and why did it not take what it did not take? */
export default async function ChannelsPage() {
  const actor = await staffActor();
  const now = new Date();
  const { calendar } = await readSettings();
  const [gateways, traffic, events] = await Promise.all([
    listGateways(actor),
    readTraffic(actor, now, calendar.timeZone),
    listOutageEvents(actor, now),
  ]);
  const { locale } = actor;
  const t = translator(locale, "channels");
  const say = { locale, timeZone: calendar.timeZone, now };
  const action = actor.role === "administrator" && (
    <Link
      href="/desk/settings/gateways"
      className="text-[13px] text-accent-text underline underline-offset-2"
    >
      {t("settings")}
    </Link>
  );
  return (
    <DeskPage title={t("title")} lead={t("lead")} action={action}>
      <title>{t("title")}</title>
      {gateways.map((gateway) => (
        <GatewayPanel key={gateway.id} gateway={gateway} traffic={traffic(gateway.id)} saying={say} />
      ))}
      <OutageList events={events} gateways={gateways} saying={say} />
    </DeskPage>
  );
}
