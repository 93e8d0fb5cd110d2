import { expect, test } from "playwright/test";
import { openForm, submit } from "@/e2e/fixtures/plain-browser";
import { startProduct } from "@/e2e/fixtures/product";

const fields = {
  subscriber: "no",
  segment: "private",
  topic: "roaming",
  description: "What I have typed for half an hour.",
  replyChannel: "email",
  emailAddress: "patient@example.org",
};

test("while the database is away nothing typed is lost, and afterwards all works without a restart", async () => {
  test.setTimeout(180_000);
  const product = await startProduct({ durable: true });
  const { url, database, mail } = product;
  const network = "10.9.8.7";
  const health = async () => (await fetch(`${url}/api/health`)).status;
  try {
    await expect.poll(health, { timeout: 20_000 }).toBe(200);
    const form = await openForm(`${url}/en/question`, network);
    await database.kill();

    expect(await health()).toBe(503);
    await openForm(`${url}/en/question`, network);
    const refused = await submit(form, fields, network);
    expect(refused.status).toBe(200);
    const page = await refused.text();
    expect(page).toContain(fields.description);
    expect(page).toContain(form.hidden.formToken);

    await database.start();
    await expect.poll(health, { timeout: 20_000 }).toBe(200);
    const taken = await submit(form, fields, network);
    expect(taken.status).toBe(303);
    await mail.until(fields.emailAddress, () => true, 20_000);
  } finally {
    await product.stop();
  }
});
