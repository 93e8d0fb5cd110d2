import type { GatewayAtDesk } from "@/lib/gateways/reading";
import type { listOutageEvents } from "@/lib/gateways/traffic";
import { sayMoment } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import type { Saying } from "./saying";

type Events = Awaited<ReturnType<typeof listOutageEvents>>;
type Props = { events: Events; gateways: GatewayAtDesk[]; saying: Saying };

const keys: Record<string, string> = {
  circuitOpened: "opened",
  circuitClosed: "closed",
  outageAlerted: "alerted",
};

/** Which gateways were away in the last week, and since when they are back. */
export function OutageList({ events, gateways, saying }: Props) {
  const { locale, timeZone, now } = saying;
  const t = translator(locale, "channels");
  const nameOf = (id: string) => gateways.find((gateway) => gateway.id === id)?.name ?? id;
  return (
    <section className="border-t border-rule py-5">
      <h2 className="text-[15px] font-bold">{t("events")}</h2>
      {events.length === 0 ? (
        <p className="mt-1 text-[13px] text-muted">{t("noEvents")}</p>
      ) : (
        <ul className="mt-2 grid gap-1 text-[13px]">
          {events.map(({ id, at, kind, gateway, code }) => (
            <li key={id}>
              <span className="text-muted tabular-nums">{sayMoment(locale, at, timeZone, now)}</span>{" "}
              {t(keys[kind] ?? "opened", { name: nameOf(gateway) })}
              {code && <code className="ml-2 font-mono text-[12px]">{code}</code>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
