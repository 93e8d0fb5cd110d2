import type { ListedCallback } from "@/lib/callbacks/listing";

export type CallGroup = { key: "decide" | "overdue" | "day"; day: string | null; calls: ListedCallback[] };

/**
 * The calls as a person works through them: those that wait for a decision, those whose window ran out, then
 * by day.
 * @param dayOf the local day of a moment, YYYY-MM-DD
 */
export function callGroups(calls: ListedCallback[], now: Date, dayOf: (at: Date) => string): CallGroup[] {
  const groups = new Map<string, CallGroup>();
  for (const call of calls) {
    const key = call.state === "needsDecision" ? "decide" : call.windowEnd < now ? "overdue" : "day";
    const day = key === "day" ? dayOf(call.windowStart) : null;
    const name = day ?? key;
    const group = groups.get(name) ?? { key, day, calls: [] };
    group.calls.push(call);
    groups.set(name, group);
  }
  const rank = { decide: "0", overdue: "1", day: "2" };
  const place = ({ key, day }: CallGroup) => rank[key] + (day ?? "");
  return [...groups.values()].sort((a, b) => place(a).localeCompare(place(b)));
}

/** Does its window run now? Those stand out. */
export const isNow = ({ windowStart, windowEnd, state }: ListedCallback, now: Date): boolean =>
  state !== "needsDecision" && windowStart <= now && now <= windowEnd;
