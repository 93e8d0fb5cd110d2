import Link from "next/link";
import { staffActorOf } from "@/app/_doors/actor";
import { DeskPage } from "@/app/desk/_parts/page";
import { type GatewayAtDesk, listGateways } from "@/lib/gateways/reading";
import { GatewayKind, type MessageChannel } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export default async function GatewaysPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const actor = await staffActorOf("administrator");
  const [gateways, { done }] = await Promise.all([listGateways(actor), searchParams]);
  const { locale } = actor;
  const t = translator(locale, "gateways");
  return (
    <DeskPage
      title={t("title")}
      lead={t("lead")}
      back={{ href: "/desk/settings", label: translator(locale, "staff.settings")("title") }}
      notice={done === "removed" ? t("done.removed") : null}
    >
      <title>{t("title")}</title>
      {(["sms", "email"] as const).map((channel) => (
        <Channel
          key={channel}
          locale={locale}
          channel={channel}
          gateways={gateways.filter((gateway) => gateway.channel === channel)}
        />
      ))}
      <section className="border-t border-rule py-5">
        <h2 className="text-[15px] font-bold">{t("add")}</h2>
        <ul className="mt-2 grid max-w-3xl gap-3 text-[13px] sm:grid-cols-2">
          {Object.values(GatewayKind).map((kind) => (
            <li key={kind}>
              <Link
                href={`/desk/settings/gateways/new/${kind}`}
                className="text-[14px] font-semibold text-accent-text underline underline-offset-2"
              >
                {t(`kind.${kind}`)}
              </Link>
              <p className="text-muted">{t(`kindHint.${kind}`)}</p>
            </li>
          ))}
        </ul>
      </section>
    </DeskPage>
  );
}

type ChannelProps = { locale: Locale; channel: MessageChannel; gateways: GatewayAtDesk[] };

function Channel({ locale, channel, gateways }: ChannelProps) {
  const t = translator(locale, "gateways");
  return (
    <section className="border-t border-rule py-5">
      <h2 className="text-[15px] font-bold">{t(channel)}</h2>
      <ul className="mt-2 grid gap-2 text-[13px]">
        {gateways.map((gateway) => (
          <li key={gateway.id}>
            {gateway.kind === "environment" ? (
              <p className="text-muted">
                {gateway.name === "outbox" ? t("noneOutbox") : t("none", { name: gateway.name })}
              </p>
            ) : (
              <SetUp locale={locale} gateway={gateway} kind={gateway.kind} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type SetUpProps = { locale: Locale; gateway: GatewayAtDesk; kind: GatewayKind };

function SetUp({ locale, gateway, kind }: SetUpProps) {
  const t = translator(locale, "gateways");
  const { id, name, weight, share } = gateway;
  const state = stateOf(gateway);
  return (
    <>
      <Link
        href={`/desk/settings/gateways/${id}`}
        className="text-[14px] font-semibold text-accent-text underline underline-offset-2"
      >
        {name}
        <span className="sr-only">: {t("edit")}</span>
      </Link>
      <p className="text-muted">
        <span className={state === "away" ? "font-semibold text-danger" : undefined}>
          {t(`state.${state}`)}
        </span>
        {` · ${t(`kind.${kind}`)} · ${t("weightOf", { weight })}`}
        {share < 100 && `, ${t("shareOf", { share })}`}
      </p>
    </>
  );
}

function stateOf({ active, circuitOpenedAt, lastSuccessAt }: GatewayAtDesk): string {
  if (!active) return "off";
  if (circuitOpenedAt) return "away";
  return lastSuccessAt ? "inUse" : "unknown";
}
