import { randomUUID } from "node:crypto";
import { ask } from "@/e2e/crash/inquest";
import { expect, signIn, test } from "@/e2e/fixtures";
import { addressOf, doors } from "@/e2e/fixtures/doors";
import { freshNetwork, goodFields } from "@/e2e/fixtures/hostile";
import { type OpenForm, openForm, submit } from "@/e2e/fixtures/plain-browser";
import { newReference } from "@/lib/tickets/reference";

const all = doors();

const encoded = ({ hidden }: OpenForm, fields: Record<string, string | Blob>): FormData => {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...hidden, ...fields })) body.append(name, value);
  return body;
};

test("bodies that are too large or of another kind are refused, and nothing breaks", async ({ product }) => {
  const network = freshNetwork();
  const form = await openForm(`${product.url}/en/question`, network);
  const posted = async (body: BodyInit, headers: Record<string, string> = {}) => {
    const own = { origin: product.url, "x-forwarded-for": network, ...headers };
    const init = { method: "POST", body, headers: own, redirect: "manual", duplex: "half" } as const;
    const response = await fetch(form.action, init).catch(() => null);
    return response && { status: response.status, html: await response.text() };
  };
  const large = await posted(encoded(form, goodFields("question", "x".repeat(300_000))));
  expect(large?.status).toBe(413);
  expect(large?.html).toContain("What you sent is too large");

  // Without a length in its head only reading would tell how large it is.
  const whole = new Response(encoded(form, goodFields("question", "y".repeat(2_000_000))));
  const type = whole.headers.get("content-type") ?? "";
  const streamed = await posted(whole.body ?? "", { "content-type": type });
  expect(streamed?.status).toBe(411);

  const statuses: Record<string, number | undefined> = {};
  const good = goodFields("question", "Files");
  const file = new File(["%PDF"], "a.pdf", { type: "application/pdf" });
  statuses.file = (await posted(encoded(form, { ...good, description: file, topic: file })))?.status;
  const repeated = encoded(form, good);
  for (let index = 0; index < 900; index += 1) repeated.append("topic", `t${index}`);
  statuses.repeated = (await posted(repeated))?.status;
  statuses.urlencoded = (await posted(new URLSearchParams({ ...form.hidden, ...good })))?.status;
  statuses.json = (await posted(JSON.stringify(good), { "content-type": "application/json" }))?.status;
  statuses.plain = (await posted("\0\0\0", { "content-type": "text/plain" }))?.status;
  statuses.cut = (
    await posted("--b\r\nContent-Dis", { "content-type": "multipart/form-data; boundary=b" })
  )?.status;
  statuses.noBoundary = (await posted("x", { "content-type": "multipart/form-data" }))?.status;
  const latin = new TextEncoder().encode('--b\r\nContent-Disposition: form-data; name="description"\r\n\r\n');
  const invalid = new Uint8Array([...latin, 0xff, 0xfe, 0xc3, 0x28, 13, 10, 45, 45, 98, 45, 45, 13, 10]);
  statuses.notUtf8 = (await posted(invalid, { "content-type": "multipart/form-data; boundary=b" }))?.status;
  expect(Object.entries(statuses).filter(([, status]) => !status || status >= 500)).toEqual([]);
});

test("no method breaks any door", async ({ product }) => {
  const broken: string[] = [];
  for (const door of all) {
    const address = product.url + addressOf(door, randomUUID());
    for (const method of ["HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"]) {
      const response = await fetch(address, { method, redirect: "manual" });
      await response.arrayBuffer();
      if (response.status >= 500 && door.pattern !== "/api/health")
        broken.push(`${method} ${door.pattern} ${response.status}`);
    }
  }
  expect(broken).toEqual([]);
});

test("no question mark breaks any page, public or of the desk", async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, "supervisor");
  const nasty = [
    "%00",
    "%FF%FE",
    "'%20OR%201=1--",
    "%3Cscript%3E",
    "-1",
    "99999999999999999999",
    "%F0%9F%98%80",
  ];
  const names = [
    "q",
    "after",
    "type",
    "status",
    "assignee",
    "overdue",
    "done",
    "problem",
    "to",
    "reference",
    "link",
  ];
  const queries = nasty.map((value) => names.map((name) => `${name}=${value}`).join("&"));
  queries.push("q=a&q=b&type=claim&type=question&after=1_2", `after=999999999999999_${randomUUID()}`);
  queries.push("__proto__=1&constructor=2&toString=3", `q=${"x".repeat(9_000)}`, `x=${"y".repeat(20_000)}`);
  const broken: string[] = [];
  for (const door of all.filter((one) => one.page && !one.pattern.includes("[id]"))) {
    for (const query of queries) {
      const address = `${addressOf(door, newReference())}?${query}`;
      const response = await page.request.get(address, { maxRedirects: 0 });
      if (response.status() >= 500) broken.push(`${response.status()} ${address.slice(0, 120)}`);
    }
  }
  expect(broken).toEqual([]);
});

test("an agent cannot reach a fraud report by any form of the desk", async ({ browser, product }) => {
  const network = freshNetwork();
  const description = `Hidden ${randomUUID()}`;
  const form = await openForm(`${product.url}/en/fraud-report`, network);
  const sent = await submit(form, goodFields("fraud-report", description), network);
  const submissionId = sent.headers.get("location")?.split("/").at(-1);
  const filed = `SELECT "reference" FROM "Ticket" WHERE "submissionId" = $1::uuid`;
  const [{ reference } = { reference: "" }] = await ask(product.database.url, filed, [submissionId]);
  expect(reference).toHaveLength(8);

  const own = await openForm(`${product.url}/en/question`, network);
  expect((await submit(own, goodFields("question", `Own ${randomUUID()}`), network)).status).toBe(303);
  // Without scripts the forms carry in the open which action they mean.
  const agent = await (
    await browser.newContext({ baseURL: product.url, javaScriptEnabled: false })
  ).newPage();
  await signIn(agent, "agent");
  await agent.goto("/desk/queue?type=question");
  await agent.locator(".row-link").first().click();
  const forms = agent.locator('main form:has([name="reference"])');
  const count = await forms.count();
  expect(count).toBeGreaterThan(4);
  for (let index = 0; index < count; index += 1) {
    const fields = await forms.nth(index).evaluate((one: HTMLFormElement) => [...new FormData(one)]);
    const typed = { text: "Words", note: "Words", owner: "me" };
    const multipart = { ...Object.fromEntries(fields as [string, string][]), ...typed, reference };
    const headers = { origin: product.url };
    const response = await agent.request.post(agent.url(), { multipart, headers, maxRedirects: 0 });
    expect([index, response.headers().location]).toEqual([index, "/desk/lost"]);
    expect(await response.text()).not.toContain(description);
  }
  const state = `SELECT "status", "assigneeId", "priority", "ticketType",
    (SELECT count(*)::int FROM "Note" n WHERE n."ticketId" = t."id") AS "notes"
    FROM "Ticket" t WHERE "reference" = $1`;
  const untouched = {
    status: "acknowledged",
    assigneeId: null,
    priority: "normal",
    ticketType: "fraudReport",
  };
  expect(await ask(product.database.url, state, [reference])).toEqual([{ ...untouched, notes: 0 }]);
  await agent.context().close();
});

test("wrong codes are counted by network: one that has tried too often waits, another does not", async ({
  product,
}) => {
  const [enemy, neighbour] = [freshNetwork(), freshNetwork()];
  const attempt = async (network: string) => {
    const form = await openForm(`${product.url}/en/track`, network);
    const html = await (
      await submit(form, { reference: newReference(), code: "AAAAAAAAAA" }, network)
    ).text();
    return html.includes("There were too many tries")
      ? "tooMany"
      : html.includes("do not belong")
        ? "wrong"
        : html;
  };
  const answers: string[] = [];
  for (let index = 0; index < 22; index += 1) answers.push(await attempt(enemy));
  expect(answers).toEqual([...Array(20).fill("wrong"), "tooMany", "tooMany"]);
  expect(await attempt(neighbour)).toBe("wrong");
});

test("wrong codes are counted by reference too, whatever network they come from", async ({ product }) => {
  const reference = newReference();
  const link = (network: string) =>
    fetch(`${product.url}/t/${reference}/AAAAAAAAAA`, {
      headers: { "x-forwarded-for": network },
      redirect: "manual",
    });
  const answers: (string | null)[] = [];
  for (let index = 0; index < 11; index += 1)
    answers.push((await link(freshNetwork())).headers.get("location"));
  expect(answers.slice(0, 10)).toEqual(Array(10).fill("/track?link=notFound"));
  expect(answers[10]).toBe("/track?link=tooMany");
});

test("wrong passwords are counted by e-mail address", async ({ product }) => {
  const answers: boolean[] = [];
  for (let index = 0; index < 11; index += 1) {
    const network = freshNetwork();
    const form = await openForm(`${product.url}/desk/sign-in`, network);
    const response = await submit(form, { email: "nobody@desk.test", password: "wrong words" }, network);
    const html = await response.text();
    answers.push(/Příliš|Too many|Pokusů/.test(html));
  }
  expect(answers).toEqual([...Array(10).fill(false), true]);
});
