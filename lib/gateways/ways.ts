import { z } from "zod";
import { db, type Tx } from "@/lib/core/db";
import { env, gatewayConfigured } from "@/lib/core/env";
import { logger } from "@/lib/core/log";
import type { Gateway } from "@/lib/generated/prisma/client";
import type { MessageChannel } from "@/lib/generated/prisma/enums";
import { kinds, type OfKind } from "./schema";
import { openSecrets } from "./secrets";

/** A way out of the product: one that was set up at the desk, or the environment's. */
export type Way = { id: string; name: string; channel: MessageChannel; weight: number; version: number } & (
  | OfKind
  | { kind: "environment" }
);

/** The environment's way out, by the name under which what it sent is known. */
export function environmentWay(channel: MessageChannel): Way {
  const common = { channel, weight: 50, version: 0, kind: "environment" } as const;
  if (!gatewayConfigured(channel)) return { id: `outbox-${channel}`, name: "outbox", ...common };
  const name = { sms: "smpp", email: "smtp" }[channel];
  return { id: name, name, ...common };
}

/**
 * The ways out that messages may take now, in the desk's order. A channel that nothing was set up for has the
 * environment's; one whose gateways are all switched off has none.
 */
export async function waysInUse(): Promise<Way[]> {
  const rows = await db().gateway.findMany({
    where: { removedAt: null },
    orderBy: [{ order: "asc" }, { id: "asc" }],
  });
  return (["sms", "email"] as const).flatMap((channel) => {
    const its = rows.filter((row) => row.channel === channel);
    if (its.length === 0) return [environmentWay(channel)];
    return its.filter((row) => row.active).flatMap((row) => wayOf(row) ?? []);
  });
}

/** One way, whether messages may take it now or not: to try it out. */
export async function readWay(id: string): Promise<Way | null> {
  const environment = (["sms", "email"] as const).map(environmentWay).find((way) => way.id === id);
  if (environment) return environment;
  const row = z.uuid().safeParse(id).success
    ? await db().gateway.findFirst({ where: { id, removedAt: null } })
    : null;
  return row && wayOf(row);
}

/** @returns null when its secrets do not open or what is stored makes no sense: it is logged, and left out */
function wayOf(row: Gateway): Way | null {
  const { id, name, channel, weight, version, kind } = row;
  try {
    const settings = kinds[kind].settings.parse(row.settings);
    const secrets = kinds[kind].secrets.parse(openSecrets(id, row.sealed));
    return { id, name, channel, weight, version, kind, settings, secrets } as Way;
  } catch (err) {
    logger("gateways").error({ gateway: id, err }, "a gateway cannot be used: set its password anew");
    return null;
  }
}

const keptMs = 2_000;
const shared = globalThis as typeof globalThis & {
  ozvenaWaysOut?: { at: number; ways: Promise<WaysOut> };
};

/** Does a channel lead anywhere at all? */
export type WaysOut = Record<MessageChannel, boolean>;

/** Which channels lead anywhere. At most 2 s old. */
export function readWaysOut(): Promise<WaysOut> {
  const kept = shared.ozvenaWaysOut;
  if (kept && Date.now() - kept.at < keptMs) return kept.ways;
  const ways = loadWaysOut();
  shared.ozvenaWaysOut = { at: Date.now(), ways };
  ways.catch(forgetWaysOut);
  return ways;
}

/** Makes the next `readWaysOut` of this process ask the database. */
export function forgetWaysOut(): void {
  shared.ozvenaWaysOut = undefined;
}

async function loadWaysOut(): Promise<WaysOut> {
  const rows = await db().gateway.findMany({
    where: { removedAt: null },
    select: { channel: true, active: true },
  });
  const leads = (channel: MessageChannel) => {
    const its = rows.filter((row) => row.channel === channel);
    return its.length === 0 ? gatewayConfigured(channel) : its.some(({ active }) => active);
  };
  return { sms: leads("sms"), email: leads("email") };
}

/** Can every short message of ours be answered? Not where a sender is a name. */
export async function smsTakesReplies(tx: Tx): Promise<boolean> {
  const rows = await tx.gateway.findMany({
    where: { removedAt: null, channel: "sms" },
    select: { active: true, settings: true },
  });
  const active = rows.filter((row) => row.active);
  const senders = active.map(({ settings }) => String((settings as { sender?: unknown }).sender));
  return (rows.length > 0 ? senders : [env().SMS_SENDER]).every((sender) => /^\+?[0-9]+$/.test(sender));
}
