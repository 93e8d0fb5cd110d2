import type { StaffActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { Forbidden, NotFound } from "@/lib/core/errors";
import type { Gateway } from "@/lib/generated/prisma/client";
import type { GatewayKind, MessageChannel } from "@/lib/generated/prisma/enums";
import { openSecrets } from "./secrets";
import { environmentWay } from "./ways";

/** A gateway as everybody at the desk may see it. */
export type GatewayAtDesk = {
  id: string;
  name: string;
  channel: MessageChannel;
  kind: GatewayKind | "environment";
  weight: number;
  active: boolean;
  /** How much of its weight counts now, in percent. */
  share: number;
  circuitOpenedAt: Date | null;
  circuitCode: string | null;
  lastSuccessAt: Date | null;
  lastFailureAt: Date | null;
  lastFailureCode: string | null;
};

/** What is set up, in its order; for a channel without anything, what the environment says. */
export async function listGateways(_actor: StaffActor): Promise<GatewayAtDesk[]> {
  return allGateways();
}

/** As `listGateways`, for the product itself. */
export async function allGateways(): Promise<GatewayAtDesk[]> {
  const [rows, health] = await Promise.all([
    db().gateway.findMany({
      where: { removedAt: null },
      orderBy: [{ order: "asc" }, { id: "asc" }],
      select: { id: true, name: true, channel: true, kind: true, weight: true, active: true },
    }),
    db().gatewayHealth.findMany({ omit: { weighedAt: true } }),
  ]);
  return (["sms", "email"] as const).flatMap((channel) => {
    const its = rows.filter((row) => row.channel === channel);
    const { id, name, weight, kind } = environmentWay(channel);
    const shown = its.length > 0 ? its : [{ id, name, channel, kind, weight, active: true }];
    return shown.map((one) => {
      const { gateway: _id, ...known } = health.find(({ gateway }) => gateway === one.id) ?? unknownHealth;
      return { ...one, ...known };
    });
  });
}

const unknownHealth = {
  gateway: "",
  share: 100,
  circuitOpenedAt: null,
  circuitCode: null,
  lastSuccessAt: null,
  lastFailureAt: null,
  lastFailureCode: null,
};

export type GatewayToChange = Pick<Gateway, "id" | "name" | "channel" | "kind" | "weight" | "active"> & {
  settings: Record<string, unknown>;
  /** The names of the secrets that are stored. */
  secrets: string[];
};

/** One gateway to be changed: its settings, and of its secrets only which there are. @throws Forbidden, NotFound */
export async function readGateway(actor: StaffActor, id: string): Promise<GatewayToChange> {
  if (actor.role !== "administrator") throw new Forbidden();
  const row = await db().gateway.findFirst({ where: { id, removedAt: null } });
  if (!row) throw new NotFound();
  const { name, channel, kind, weight, active } = row;
  const settings = row.settings as Record<string, unknown>;
  return { id, name, channel, kind, weight, active, settings, secrets: storedSecrets(row) };
}

function storedSecrets({ id, sealed }: Gateway): string[] {
  try {
    const secrets = openSecrets(id, sealed) as Record<string, string>;
    return Object.keys(secrets).filter((name) => secrets[name] !== "");
  } catch {
    return [];
  }
}

/** The names of all gateways there ever were, by what stands in a message that they sent. */
export async function gatewayNames(_actor: StaffActor): Promise<ReadonlyMap<string, string>> {
  const rows = await db().gateway.findMany({ select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
