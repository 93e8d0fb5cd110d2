import { beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { person } from "@/lib/test/factories";
import { countResult, storeCounts } from "./counting";
import { readTraffic } from "./traffic";

const zone = "Europe/Prague";
/** Half past midnight in Prague. */
const now = new Date("2026-11-23T23:30:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

let agent: StaffActor;
beforeAll(async () => {
  agent = await person("agent");
  const count = (outcome: string, ms: number, at: Date) => countResult({ gateway: "a", outcome, ms, at });
  for (const ms of [15, 15, 4_000]) count("taken", ms, ago(5));
  count("unavailable", 1, ago(50));
  count("throttled", 1, ago(70));
  count("throttled", 1, ago(25 * 60));
  count("taken", 15, ago(8 * 24 * 60));
  countResult({ gateway: "b", outcome: "taken", ms: 1, at: now });
  await storeCounts();
});

describe("the traffic of a gateway", () => {
  it("is told for the last sixty minutes, by hours and by days of the desk's clock, and apart from others", async () => {
    const { hour, day, week } = (await readTraffic(agent, now, zone))("a");
    expect(hour).toMatchObject({ taken: 3, failed: 1, medianMs: 18 });
    expect(day).toHaveLength(24);
    expect(day.slice(-3).map(({ taken, failed }) => [taken, failed])).toEqual([
      [0, 0],
      [0, 2],
      [3, 0],
    ]);
    expect(week).toHaveLength(7);
    expect(week.at(-1)).toMatchObject({ from: new Date("2026-11-23T23:00:00Z"), taken: 3, failed: 0 });
    expect(week.slice(-3, -1).map(({ failed }) => failed)).toEqual([1, 2]);
  });

  it("says why what failed did, the most frequent first", async () => {
    const { causes } = (await readTraffic(agent, now, zone))("a");
    expect(causes.day).toEqual([
      { cause: "throttled", count: 1 },
      { cause: "unavailable", count: 1 },
    ]);
    expect(causes.week).toEqual([
      { cause: "throttled", count: 2 },
      { cause: "unavailable", count: 1 },
    ]);
  });
});
