import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { noTickets } from "@/lib/test/factories";
import {
  addressPressure,
  blockOf,
  codeLimits,
  codePressure,
  formPressure,
  networkLimits,
  type Pressure,
  smsLimits,
  smsPressure,
  worse,
} from "./pressure";

const load = { formsPerMinute: 10_000, smsPerHour: 10_000 };
const times = async (count: number, work: (n: number) => Promise<Pressure>) => {
  const levels: Pressure["level"][] = [];
  for (let n = 0; n < count; n += 1) levels.push((await work(n)).level);
  return levels;
};

beforeEach(noTickets);

describe("a crowd behind one network", () => {
  test("is let through, then asked for work, and no wall stands where a crowd can come", async () => {
    const network = randomUUID();
    const levels = await times(networkLimits.forms.work + 20, () => formPressure(network, load));
    expect(levels.slice(0, networkLimits.forms.work)).not.toContain("work");
    expect(new Set(levels.slice(networkLimits.forms.work))).toEqual(new Set(["work"]));
    expect((await formPressure(randomUUID(), load)).level).toBe("free");
    expect(networkLimits.forms.wall).toBeGreaterThanOrEqual(50 * networkLimits.forms.work);
    expect(networkLimits.codes.wall).toBeGreaterThanOrEqual(50 * networkLimits.codes.work);
  });

  test("asks for codes under a lower limit", async () => {
    const network = randomUUID();
    const levels = await times(networkLimits.codes.work + 1, () => codePressure(network));
    expect(levels.filter((level) => level === "work")).toHaveLength(1);
  });
});

test("a flood from everywhere asks everybody for work", async () => {
  const levels = await times(6, () => formPressure(randomUUID(), { ...load, formsPerMinute: 5 }));
  expect(levels).toEqual(["free", "free", "free", "free", "free", "work"]);
});

describe("codes to one address", () => {
  test("stop after the hour's, whoever asks", async () => {
    const address = `sms ${randomUUID()}`;
    const levels = await times(codeLimits.anHour + 1, () => addressPressure(address, randomUUID()));
    expect(levels.filter((level) => level === "wall")).toHaveLength(1);
    expect(levels.at(-1)).toBe("wall");
    expect(await addressPressure(`sms ${randomUUID()}`, randomUUID())).toEqual({ level: "free" });
  });

  test("are left to the owner, however often a stranger asks", async () => {
    const [address, stranger, owner] = [`sms ${randomUUID()}`, randomUUID(), randomUUID()];
    const levels = await times(100, () => addressPressure(address, stranger));
    expect(levels.filter((level) => level === "free")).toHaveLength(codeLimits.anHourByNetwork);
    expect(await addressPressure(address, owner)).toEqual({ level: "free" });
  });

  test("that were refused do not use up the day", async () => {
    const address = `sms ${randomUUID()}`;
    await times(codeLimits.aDay * 3, () => addressPressure(address, randomUUID()));
    const walled = await addressPressure(address, randomUUID());
    expect(walled.level === "wall" && walled.retryAfterMs).toBeLessThanOrEqual(3_600_000);
  });
});

describe("short messages", () => {
  test("stop for one number", async () => {
    const levels = await times(smsLimits.toNumber + 1, () => smsPressure("+420601123456", load));
    expect(levels.at(-1)).toBe("wall");
    expect(levels.filter((level) => level === "wall")).toHaveLength(1);
  });

  test("to numbers side by side ask for work, then stop; numbers elsewhere go on", async () => {
    const { work, wall } = smsLimits.toBlock;
    const number = (n: number) => `+42060112${String(n).padStart(4, "0")}`;
    const levels = await times(wall + 1, (n) => smsPressure(number(n), load));
    expect(levels[work - 1]).toBe("free");
    expect(levels[work]).toBe("work");
    expect(levels[wall - 1]).toBe("work");
    expect(levels[wall]).toBe("wall");
    expect((await smsPressure("+420777123456", load)).level).toBe("free");
  });

  test("beyond the hour's measure ask for work, whomever they go to", async () => {
    const number = (n: number) => `+4206${String(n * 10_007).padStart(8, "0")}`;
    const levels = await times(5, (n) => smsPressure(number(n), { ...load, smsPerHour: 3 }));
    expect(levels).toEqual(["free", "free", "free", "work", "work"]);
  });

  test("count a number with its ten thousand neighbours", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 0, max: 9_999 }), (one, other) => {
        const number = (n: number) => `+42060112${String(n).padStart(4, "0")}`;
        expect(blockOf(number(one))).toBe(blockOf(number(other)));
        expect(blockOf(number(one))).not.toBe(blockOf(`+42060113${String(other).padStart(4, "0")}`));
      }),
    );
  });
});

test("of two pressures the harder one counts, whichever comes first", () => {
  const wall: Pressure = { level: "wall", retryAfterMs: 1 };
  for (const [one, other, harder] of [
    [{ level: "free" }, { level: "work" }, "work"],
    [{ level: "work" }, wall, "wall"],
    [{ level: "free" }, wall, "wall"],
  ] as [Pressure, Pressure, string][]) {
    expect(worse(one, other).level).toBe(harder);
    expect(worse(other, one).level).toBe(harder);
  }
});
