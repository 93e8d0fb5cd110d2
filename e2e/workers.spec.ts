import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "playwright/test";
import { contradictionsIn, messages, waiting } from "@/e2e/crash/inquest";
import { runScript, startProduct } from "@/e2e/fixtures/product";

const many = 1_000;

test("two workers send a thousand messages once each, though one is stopped and started meanwhile", async () => {
  test.setTimeout(360_000);
  const product = await startProduct();
  try {
    const { worker, mail, smsc, database } = product;
    await worker.stop();
    await runScript("e2e/crash/file-many.ts", product.environment, [String(many)]);
    expect(await waiting(database.url)).toBe(many);
    const second = product.anotherWorker();
    await Promise.all([worker.start(), second.start()]);
    await expect
      .poll(() => waiting(database.url), { intervals: [100], timeout: 90_000 })
      .toBeLessThan(many * 0.8);
    await worker.stop();
    expect(await waiting(database.url)).toBeGreaterThan(0);
    await worker.start();
    await expect.poll(() => waiting(database.url), { intervals: [500], timeout: 180_000 }).toBe(0);
    // The last answers of the gateways are on their way to the database.
    await sleep(1_000);

    const all = await messages(database.url, mail, smsc);
    expect(all).toHaveLength(many);
    expect(all.filter((message) => message.reached !== 1)).toEqual([]);
    expect(all.filter((message) => message.unknownTries > 0)).toEqual([]);
    expect(all.filter(({ state }) => !["sent", "sending", "delivered"].includes(state))).toEqual([]);
    expect(await contradictionsIn(database.url)).toEqual({});
  } finally {
    await product.stop();
  }
});
