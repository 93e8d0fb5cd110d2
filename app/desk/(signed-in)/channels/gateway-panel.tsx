import type { GatewayAtDesk } from "@/lib/gateways/reading";
import type { Traffic } from "@/lib/gateways/traffic";
import { sayMoment } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { reasonKey } from "@/lib/messages/reasons";
import { type Saying, sayDelay } from "./saying";
import { TrafficChart } from "./traffic-chart";

type Props = { gateway: GatewayAtDesk; traffic: Traffic; saying: Saying };

/** One gateway: alive or not, and what went by it. */
export function GatewayPanel({ gateway, traffic, saying }: Props) {
  const { locale } = saying;
  const t = translator(locale, "channels");
  const ways = translator(locale, "gateways");
  const { id, name, channel, kind, share } = gateway;
  const { hour, day, week, causes } = traffic;
  return (
    <section aria-labelledby={`gateway-${id}`} className="border-t border-rule py-5">
      <h2 id={`gateway-${id}`} className="text-[15px] font-bold">
        {name}
        <span className="ml-2 text-[13px] font-normal text-muted">
          {kind === "environment" ? ways(channel) : `${ways(channel)} · ${ways(`kind.${kind}`)}`}
        </span>
      </h2>
      <Alive gateway={gateway} saying={saying} />
      <dl className="mt-2 grid gap-x-6 gap-y-1 text-[13px] sm:grid-cols-[minmax(10rem,16rem)_1fr]">
        <Facts gateway={gateway} saying={saying} />
        <dt className="text-muted">{t("rate")}</dt>
        <dd className="tabular-nums">{t("rateValue", { count: hour.taken + hour.failed })}</dd>
        <dt className="text-muted">{t("median")}</dt>
        <dd className="tabular-nums">{sayDelay(locale, hour.medianMs)}</dd>
      </dl>
      {share < 100 && <p className="mt-1 text-[13px] font-semibold text-warn">{t("share", { share })}</p>}
      <div className="mt-4 grid gap-6 lg:grid-cols-2">
        <TrafficChart name={name} span="day" stretches={day} causes={causes.day} saying={saying} />
        <TrafficChart name={name} span="week" stretches={week} causes={causes.week} saying={saying} />
      </div>
    </section>
  );
}

type AboutProps = { gateway: GatewayAtDesk; saying: Saying };

function Alive({ gateway, saying }: AboutProps) {
  const t = translator(saying.locale, "channels");
  const { active, circuitOpenedAt, circuitCode, lastSuccessAt } = gateway;
  if (!active) return <p className="mt-1 text-[13px] text-muted">{t("off")}</p>;
  if (circuitOpenedAt) {
    const since = sayMoment(saying.locale, circuitOpenedAt, saying.timeZone, saying.now);
    return (
      <p className="mt-1 text-[13.5px] font-semibold text-danger">
        {t("circuitOpen", { since })}
        {circuitCode && <code className="ml-2 font-mono text-[12px] font-normal">{circuitCode}</code>}
      </p>
    );
  }
  return lastSuccessAt ? (
    <p className="mt-1 text-[13.5px] font-semibold text-good">{t("circuitClosed")}</p>
  ) : (
    <p className="mt-1 text-[13px] text-muted">{t("idle")}</p>
  );
}

function Facts({ gateway, saying }: AboutProps) {
  const { locale, timeZone, now } = saying;
  const t = translator(locale, "channels");
  const { lastSuccessAt, lastFailureAt, lastFailureCode } = gateway;
  const say = (at: Date | null) => (at ? sayMoment(locale, at, timeZone, now) : t("never"));
  const reason =
    lastFailureAt && translator(locale, "desk.reasons")(reasonKey("temporaryFailure", lastFailureCode));
  return (
    <>
      <dt className="text-muted">{t("lastSuccess")}</dt>
      <dd className="tabular-nums">{say(lastSuccessAt)}</dd>
      <dt className="text-muted">{t("lastFailure")}</dt>
      <dd className="tabular-nums">
        {say(lastFailureAt)}
        {reason && `. ${reason}`}
        {lastFailureCode && <code className="ml-2 font-mono text-[12px] break-all">{lastFailureCode}</code>}
      </dd>
    </>
  );
}
