import { describe, expect, it } from "vitest";
import { insist } from "./insisting";

describe("what is insisted on", () => {
  it("is done at last, after faults that pass", async () => {
    let tries = 0;
    const store = async () => {
      tries += 1;
      if (tries < 3) throw new Error("not now");
      return tries;
    };
    expect(await insist(store)).toBe(3);
  });

  it("does not hold a worker for ever when the database is there and the fault is ours", async () => {
    let tries = 0;
    const store = async () => {
      tries += 1;
      throw new Error("never");
    };
    await expect(insist(store)).rejects.toThrow("never");
    expect(tries).toBe(5);
  });
});
