import { pool } from "@/lib/core/db";
import { gatewayConfigured } from "@/lib/core/env";
import { allGateways, type GatewayAtDesk } from "@/lib/gateways/reading";

/** A worker says every five seconds that it lives; after this long without a word it is gone. */
const silentMs = 30_000;
/** A database that has not answered within this time is as good as gone for whoever waits for a page. */
const databaseAnswersWithinMs = 2_000;

export type Health = {
  status: "ok" | "failing";
  database: "up" | "down";
  worker: {
    state: "up" | "down" | "unknown";
    /** When the last worker was heard, ISO 8601; null when there was none, or nobody to ask. */
    seenAt: string | null;
  };
  /**
   * Can messages leave? `degraded` when not every gateway can be reached; `outbox` is the folder that stands in while
   * none is configured.
   */
  gateways: { sms: WayState; email: WayState };
};

type WayState = "up" | "degraded" | "down" | "off" | "outbox" | "unknown";

/** Is everything running that a ticket needs from the form to the answer? Answers within about two seconds. */
export async function readHealth(): Promise<Health> {
  const heard = await withinTime(lastHeard()).catch(() => null);
  const all = heard && (await withinTime(allGateways()).catch(() => null));
  const gateways = { sms: stateOf("sms", all), email: stateOf("email", all) };
  if (!heard)
    return { status: "failing", database: "down", worker: { state: "unknown", seenAt: null }, gateways };
  const { seenAt, lives } = heard;
  return {
    status: lives ? "ok" : "failing",
    database: "up",
    worker: { state: lives ? "up" : "down", seenAt: seenAt?.toISOString() ?? null },
    gateways,
  };
}

function stateOf(channel: "sms" | "email", all: GatewayAtDesk[] | null): WayState {
  const its = all?.filter((gateway) => gateway.channel === channel);
  if (!its) return gatewayConfigured(channel) ? "unknown" : "outbox";
  if (its.every(({ name, kind }) => kind === "environment" && name === "outbox")) return "outbox";
  const active = its.filter((gateway) => gateway.active);
  const away = active.filter(({ circuitOpenedAt }) => circuitOpenedAt !== null);
  if (active.length === 0) return "off";
  if (away.length === 0) return "up";
  return away.length < active.length ? "degraded" : "down";
}

async function lastHeard(): Promise<{ seenAt: Date | null; lives: boolean }> {
  const { rows } = await pool().query({
    text: `SELECT max("seenAt") AS "seenAt",
      coalesce(max("seenAt") > clock_timestamp() - $1 * interval '1 millisecond', false) AS "lives"
      FROM "WorkerHeartbeat"`,
    values: [silentMs],
    // Not in the types of `pg`: the client gives up on its own.
    ...{ query_timeout: databaseAnswersWithinMs },
  });
  return rows[0];
}

function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The database does not answer.")), databaseAnswersWithinMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
