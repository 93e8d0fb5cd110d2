import type { StaffActor, SystemActor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { db, transaction } from "@/lib/core/db";
import { publicUrl } from "@/lib/core/env";
import { allGateways, type GatewayAtDesk } from "@/lib/gateways/reading";
import type { MessageChannel } from "@/lib/generated/prisma/enums";
import { sayMoment } from "@/lib/i18n/dates";
import { isLocale, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import { writeMessage } from "./writing";

const worker: SystemActor = { kind: "system", name: "worker" };
/** A gateway that is away for less comes back by itself more often than not. */
const alertAfterMs = 5 * 60_000;

export type Outage = Pick<GatewayAtDesk, "id" | "name" | "channel"> & {
  since: Date;
  code: string | null;
  /** Does another gateway of the channel take its messages? */
  others: boolean;
  /** Messages to customers that wait because none does. */
  waiting: number;
};

/** Gateways that cannot be reached now, and what waits because of it. */
export const listOutages = (_actor: StaffActor): Promise<Outage[]> => outages();

async function outages(): Promise<Outage[]> {
  const active = (await allGateways()).filter((gateway) => gateway.active);
  const away = active.filter(({ circuitOpenedAt }) => circuitOpenedAt !== null);
  const channels = [...new Set(away.map(({ channel }) => channel))];
  const lost = channels.filter((channel) =>
    active.every((gateway) => gateway.channel !== channel || gateway.circuitOpenedAt !== null),
  );
  const waiting = new Map(
    await Promise.all(lost.map(async (one) => [one, await countWaiting(one)] as const)),
  );
  return away.flatMap(({ id, name, channel, circuitOpenedAt: since, circuitCode: code }) => {
    const others = !lost.includes(channel);
    return since ? [{ id, name, channel, since, code, others, waiting: waiting.get(channel) ?? 0 }] : [];
  });
}

/** Messages to customers that are not handed over. */
const countWaiting = (channel: MessageChannel): Promise<number> =>
  db().message.count({ where: { channel, state: "created", ticketId: { not: null } } });

/**
 * Writes to the administrators, once for each outage, when it has lasted and something promised may come late because
 * of it. Run from time to time.
 */
export async function alertOutages(now: Date): Promise<void> {
  const lasting = (await outages()).filter(
    ({ since, waiting }) => waiting > 0 && now.getTime() - since.getTime() >= alertAfterMs,
  );
  for (const outage of lasting) await alert(outage, now);
}

async function alert({ id: gateway, name, since, code, waiting }: Outage, now: Date): Promise<void> {
  const { operator, calendar } = await readSettings();
  await transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ gateway: string }[]>`
      SELECT "gateway" FROM "GatewayHealth" WHERE "gateway" = ${gateway} FOR UPDATE`;
    const told = await tx.event.findFirst({
      where: { kind: "outageAlerted", at: { gte: since }, data: { path: ["gateway"], equals: gateway } },
      select: { id: true },
    });
    if (!row || told) return;
    const administrators = await tx.staff.findMany({
      where: { role: "administrator", active: true },
      select: { email: true, locale: true },
    });
    for (const { email, locale: spoken } of administrators) {
      const locale = isLocale(spoken) ? spoken : locales[0];
      const t = translator(locale, "mail.gatewayAlert");
      const values = {
        operator: operator.name,
        gateway: name,
        since: sayMoment(locale, since, calendar.timeZone, now),
        code: code ?? "–",
        count: waiting,
        link: `${publicUrl()}/desk/channels`,
      };
      const message = {
        kind: "gatewayAlert",
        channel: "email",
        address: email,
        locale,
        ticket: null,
      } as const;
      await writeMessage(tx, { ...message, subject: t("subject", values), text: t("email", values) }, now);
    }
    await recordEvent(tx, worker, { kind: "outageAlerted", data: { gateway }, at: now });
  });
}
