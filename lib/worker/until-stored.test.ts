import { describe, expect, it } from "vitest";
import { untilStored } from "./until-stored";

describe("what a gateway said", () => {
  it("is stored at last, after faults that pass", async () => {
    let tries = 0;
    const store = async () => {
      tries += 1;
      if (tries < 3) throw new Error("not now");
      return tries;
    };
    expect(await untilStored(store)).toBe(3);
  });

  it("does not hold a worker for ever when the database is there and the fault is ours", async () => {
    let tries = 0;
    const store = async () => {
      tries += 1;
      throw new Error("never");
    };
    await expect(untilStored(store)).rejects.toThrow("never");
    expect(tries).toBe(5);
  });
});
