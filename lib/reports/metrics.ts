import { timingSafeEqual } from "node:crypto";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { addDelays, delayBorders } from "@/lib/gateways/delays";
import { allGateways } from "@/lib/gateways/reading";
import { readHealth } from "./health";

/** May whoever shows this read the metrics? Without METRICS_TOKEN nobody may. Takes as long for a wrong token as for the right one. */
export function mayReadMetrics(authorization: string | null): boolean {
  const { METRICS_TOKEN } = env();
  if (!METRICS_TOKEN) return false;
  const wanted = Buffer.from(`Bearer ${METRICS_TOKEN}`);
  const given = Buffer.from(authorization ?? "");
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}

type Labels = Record<string, string>;

/** Everything that is measured, in the text format of Prometheus, version 0.0.4. Counts are of all time. */
export async function sayMetrics(): Promise<string> {
  const [health, gateways, totals, waiting, undelivered] = await Promise.all([
    readHealth(),
    allGateways(),
    db().gatewayMinute.findMany({ orderBy: { gateway: "asc" } }),
    db().message.groupBy({ by: ["channel"], where: { state: "created" }, _count: true }),
    db().message.groupBy({
      by: ["state"],
      where: {
        kind: { in: ["answer", "extension"] },
        dismissedAt: null,
        state: { in: ["temporaryFailure", "permanentFailure", "technicalFailure"] },
      },
      _count: true,
    }),
  ]);
  const lines: string[] = [];
  const metric = (name: string, type: string, help: string, rows: [Labels, number][], part = "") => {
    if (part === "") lines.push(`# HELP ozvena_${name} ${help}`, `# TYPE ozvena_${name} ${type}`);
    for (const [labels, value] of rows) lines.push(`ozvena_${name}${part}${saidLabels(labels)} ${value}`);
  };
  const labelsOf = new Map(gateways.map(({ id, name, channel }) => [id, { gateway: id, name, channel }]));
  const its = (id: string): Labels => labelsOf.get(id) ?? { gateway: id };
  const state = (value: (one: (typeof gateways)[number]) => number) =>
    gateways.map((one): [Labels, number] => [its(one.id), value(one)]);

  metric("worker_up", "gauge", "1 while a worker was heard lately.", [
    [{}, health.worker.state === "up" ? 1 : 0],
  ]);
  metric(
    "gateway_up",
    "gauge",
    "1 while messages may take the gateway and it can be reached.",
    state(({ active, circuitOpenedAt }) => (active && !circuitOpenedAt ? 1 : 0)),
  );
  metric(
    "gateway_share",
    "gauge",
    "How much of its weight counts, from 0 to 1.",
    state(({ share }) => share / 100),
  );
  const counted = new Map<string, [Labels, number]>();
  const delays = new Map<string, { places: number[]; ms: number; count: number }>();
  for (const { gateway, outcome, count, milliseconds, delays: places } of totals) {
    const key = `${gateway} ${outcome}`;
    const [labels, before] = counted.get(key) ?? [{ ...its(gateway), outcome }, 0];
    counted.set(key, [labels, before + count]);
    if (outcome !== "taken") continue;
    const sum = delays.get(gateway) ?? { places: [], ms: 0, count: 0 };
    delays.set(gateway, {
      places: addDelays(sum.places, places),
      ms: sum.ms + Number(milliseconds),
      count: sum.count + count,
    });
  }
  metric("gateway_tries_total", "counter", "Tries by what came of them.", [...counted.values()]);
  metric("gateway_handover_seconds", "histogram", "How long a gateway took to take a message.", []);
  for (const [gateway, { places, ms, count }] of delays) {
    let sum = 0;
    const buckets = [...delayBorders, null].map((border, place): [Labels, number] => {
      sum += places[place] ?? 0;
      return [{ ...its(gateway), le: border === null ? "+Inf" : String(border / 1000) }, sum];
    });
    metric("gateway_handover_seconds", "", "", buckets, "_bucket");
    metric("gateway_handover_seconds", "", "", [[its(gateway), ms / 1000]], "_sum");
    metric("gateway_handover_seconds", "", "", [[its(gateway), count]], "_count");
  }
  metric(
    "messages_waiting",
    "gauge",
    "Messages that no gateway has taken yet.",
    (["sms", "email"] as const).map((channel) => [
      { channel },
      waiting.find((row) => row.channel === channel)?._count ?? 0,
    ]),
  );
  metric(
    "answers_undelivered",
    "gauge",
    "Answers that did not arrive and that nobody has decided about.",
    undelivered.map((row) => [{ state: row.state }, row._count]),
  );
  return `${lines.join("\n")}\n`;
}

function saidLabels(labels: Labels): string {
  const said = Object.entries(labels).map(
    ([name, value]) =>
      `${name}="${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`,
  );
  return said.length > 0 ? `{${said.join(",")}}` : "";
}
