import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choose } from "./choosing";
import { Circuit } from "./circuit";
import { medianDelay, placeOf, slowerThan } from "./delays";
import { type Standing, weigh } from "./weighing";

const now = new Date("2026-11-23T09:00:00Z");
const ago = (ms: number) => new Date(now.getTime() - ms);
const minute = 60_000;

describe("a circuit", () => {
  it("opens at the third try in a row that did not reach the gateway, and at no fewer", () => {
    const circuit = new Circuit();
    expect([circuit.failed("A", 0), circuit.failed("A", 0)]).toEqual([false, false]);
    circuit.worked();
    expect([1, 2, 3].map(() => circuit.failed("B", 0))).toEqual([false, false, true]);
    expect([circuit.open, circuit.code]).toEqual([true, "B"]);
  });

  it("knocks after pauses that double up to a minute, and closes when it is heard", () => {
    const circuit = new Circuit();
    circuit.failed("A", 0, true);
    const knocks: number[] = [];
    for (let at = 0; at < 300_000; at += 500) if (circuit.knock(at)) knocks.push(at / 1_000);
    expect(knocks.slice(0, 8)).toEqual([1, 3, 7, 15, 31, 63, 123, 183]);
    expect([circuit.worked(), circuit.worked(), circuit.open]).toEqual([true, false, false]);
  });
});

describe("the choice of a gateway", () => {
  it("is by weight, and never of one that is not there while another is", () => {
    const [one, other] = [
      { weight: 60, share: 100, ready: true },
      { weight: 40, share: 100, ready: true },
    ];
    const picks = Array.from({ length: 1_000 }, (_, n) => choose([one, other], n / 1_000));
    expect(picks.filter((pick) => pick === one).length).toBe(600);
    const away = { ...one, ready: false };
    expect(choose([away, other], 0)).toBe(other);
    expect(choose([away], 0.99)).toBe(away);
    expect(choose([], 0.5)).toBeUndefined();
  });
});

describe("weight", () => {
  const good = { gateway: "a", share: 100, weighedAt: null };
  const other = { gateway: "b", share: 100, weighedAt: null };
  const fine = (gateway: string) => ({ gateway, sent: 100, errors: 1, slow: 0 });

  it("moves ten points away from one that errs, and not twice within a minute", () => {
    const records = [{ gateway: "a", sent: 100, errors: 20, slow: 0 }, fine("b")];
    expect(weigh([good, other], records, now)).toEqual([{ gateway: "a", share: 90, weighedAt: now }]);
    expect(weigh([{ ...good, weighedAt: ago(minute - 1) }, other], records, now)).toEqual([]);
  });

  it("moves away from a slow one once in five minutes", () => {
    const records = [{ gateway: "a", sent: 100, errors: 0, slow: 15 }, fine("b")];
    expect(weigh([{ ...good, weighedAt: ago(4 * minute) }, other], records, now)).toEqual([]);
    expect(weigh([{ ...good, weighedAt: ago(5 * minute) }, other], records, now)).toHaveLength(1);
  });

  it("stays when all are as bad, and when too little was sent to tell", () => {
    const bad = ["a", "b"].map((gateway) => ({ gateway, sent: 100, errors: 90, slow: 0 }));
    expect(weigh([good, other], bad, now)).toEqual([]);
    expect(weigh([good, other], [{ gateway: "a", sent: 9, errors: 9, slow: 0 }], now)).toEqual([]);
  });

  it("drifts back when nothing moved for a quarter of an hour, and never leaves its bounds", () => {
    const low: Standing = { gateway: "a", share: 40, weighedAt: ago(15 * minute) };
    expect(weigh([low, other], [fine("a"), fine("b")], now)).toEqual([{ ...low, share: 50, weighedAt: now }]);
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 100 }), fc.nat(100), fc.nat(100), (share, errors, slow) => {
        const [moved] = weigh([{ ...good, share }, other], [{ gateway: "a", sent: 100, errors, slow }], now);
        return !moved || (moved.share >= 10 && moved.share <= 100);
      }),
    );
  });
});

describe("delays", () => {
  it("give a median within the borders that they were counted in", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1 }), (all) => {
        const counts = Array<number>(13).fill(0);
        for (const ms of all) counts[placeOf(ms)] = (counts[placeOf(ms)] ?? 0) + 1;
        const middle = all.sort((a, b) => a - b)[Math.ceil(all.length / 2) - 1] ?? 0;
        return placeOf(medianDelay(counts) ?? -1) === placeOf(middle);
      }),
    );
    expect(medianDelay([])).toBeNull();
  });

  it("are slow beyond a border, and not at it", () => {
    const counts = Array<number>(13).fill(0);
    counts[placeOf(5_000)] = 1;
    expect(slowerThan(counts, 5_000)).toBe(0);
    counts[placeOf(5_001)] = 2;
    expect(slowerThan(counts, 5_000)).toBe(2);
  });
});
