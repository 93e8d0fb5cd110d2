import { expect, test } from "playwright/test";
import { messages, partsSentAgain, waiting } from "@/e2e/crash/inquest";
import { comeToCheck, openForm, post, send, submit } from "@/e2e/fixtures/plain-browser";
import { startProduct } from "@/e2e/fixtures/product";

const slowNumber = "+420605123459";

const fields = {
  subscriber: "no",
  segment: "private",
  topic: "roaming",
  description: "What I have typed for half an hour.",
  replyChannel: "email",
  emailAddress: "patient@example.org",
};

const asked = { ...fields, description: "Asked before it went away.", emailAddress: "asked@example.org" };

test("while the database is away nothing typed is lost, and afterwards all works without a restart", async () => {
  test.setTimeout(180_000);
  const product = await startProduct({ durable: true });
  const { url, database, mail, smsc } = product;
  const network = "10.9.8.7";
  const health = async () => (await fetch(`${url}/api/health`)).status;
  try {
    await expect.poll(health, { timeout: 20_000 }).toBe(200);
    const form = await openForm(`${url}/en/question`, network);
    const check = await comeToCheck(await openForm(`${url}/en/question`, network), asked, network);
    // A text is with the SMSC, and its answer comes only after the database has gone.
    smsc.behave(slowNumber.slice(1), "slow:2000");
    const bySms = { ...fields, description: "By SMS.", replyChannel: "sms", smsNumber: slowNumber };
    await send(await openForm(`${url}/en/question`, network), bySms, network);
    await smsc.until((events) => events.some(({ event }) => event === "submit"), 20_000);
    await database.kill();

    expect(await health()).toBe(503);
    await openForm(`${url}/en/question`, network);
    const refused = await submit(form, fields, network);
    expect(refused.status).toBe(503);
    const page = await refused.text();
    for (const typed of [fields.description, form.hidden.formToken]) expect(page).toContain(typed);
    const unread = await fetch(check.url);
    expect(await unread.text()).toContain("It cannot be shown right now");
    expect((await post(check, {}, network)).status).toBe(503);

    await database.start();
    await expect.poll(health, { timeout: 20_000 }).toBe(200);
    const taken = await submit(form, fields, network);
    expect(taken.status).toBe(303);
    expect((await post(check, {}, network)).headers.get("location")).toContain("/en/sent/");
    await mail.until(fields.emailAddress, () => true, 20_000);
    await expect.poll(() => waiting(database.url), { timeout: 60_000 }).toBe(0);
    // The worker remembered what it could not store.
    const all = await messages(database.url, mail, smsc);
    expect(all.map(({ channel, reached, unknownTries }) => ({ channel, reached, unknownTries }))).toEqual(
      expect.arrayContaining([
        { channel: "sms", reached: 1, unknownTries: 0 },
        { channel: "email", reached: 1, unknownTries: 0 },
      ]),
    );
    expect(await partsSentAgain(smsc)).toBe(0);
  } finally {
    await product.stop();
  }
});
