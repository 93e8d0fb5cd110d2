import { randomUUID } from "node:crypto";
import { ask } from "@/e2e/crash/inquest";
import { expect, test } from "@/e2e/fixtures";
import { freshNetwork, goodFields } from "@/e2e/fixtures/hostile";
import { comeToCheck, openForm, post } from "@/e2e/fixtures/plain-browser";
import { countTickets } from "@/e2e/fixtures/tickets";

const encoded = (fields: Record<string, string>): FormData => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return body;
};

test("a post from another site begins nothing and sends nothing", async ({ product }) => {
  const network = freshNetwork();
  const description = `Forged ${randomUUID()}`;
  const form = await openForm(`${product.url}/en/question`, network);
  const check = await comeToCheck(form, goodFields("question", description), network);
  const headers = [
    { origin: "https://elsewhere.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { origin: product.url, "sec-fetch-site": "same-site" },
  ];
  const drafts = () => ask(product.database.url, `SELECT count(*) FROM "Draft"`, []);
  const before = await drafts();
  for (const forged of headers) {
    for (const { action, hidden } of [form, check]) {
      const body = encoded({ ...hidden, ...goodFields("question", description) });
      const response = await fetch(action, { method: "POST", body, headers: forged as HeadersInit });
      expect([forged, response.status]).toEqual([forged, 403]);
      expect(await response.text()).toContain("This did not come from our page");
    }
  }
  expect(await drafts()).toEqual(before);
  expect(await countTickets(product, description)).toBe(0);
});

test("a link of a draft that is altered, made up or old opens nothing, and says so", async ({ product }) => {
  const network = freshNetwork();
  const description = `Drafted ${randomUUID()}`;
  const form = await openForm(`${product.url}/en/question`, network);
  const check = await comeToCheck(form, goodFields("question", description), network);
  const [, token = ""] = /\/question\/([\w-]{24})\/check/.exec(check.url) ?? [];
  const other = `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;
  const made = [other, token.slice(1), token.toLowerCase(), "x", "%00", "..%2F..", "%F0%9F%98%80"];
  const expectGone = async (address: string, method: "GET" | "POST") => {
    const body = method === "POST" ? encoded({ ...check.hidden, description: "x" }) : null;
    const response = await fetch(address, { method, body, headers: { origin: product.url } });
    expect([address, response.status]).toEqual([address, 200]);
    const html = await response.text();
    expect(html).toContain("This address no longer opens anything");
    expect(html).not.toContain(description);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-robots-tag")).toContain("noindex");
  };
  for (const one of made) {
    await expectGone(check.url.replace(token, one), "GET");
    await expectGone(check.action.replace(token, one), "POST");
  }
  const read = await fetch(check.url);
  expect(await read.text()).toContain(description);
  expect(read.headers.get("referrer-policy")).toBe("same-origin");
  const expire = `UPDATE "Draft" SET "expiresAt" = now() WHERE "submissionId" = $1 RETURNING "id"`;
  const [id = ""] = (form.hidden.formToken ?? "").split(".");
  expect(await ask(product.database.url, expire, [id])).toHaveLength(1);
  await expectGone(check.url, "GET");
  await expectGone(check.action, "POST");
  expect(await countTickets(product, description)).toBe(0);
});

test("what was changed after it was looked at is not sent", async ({ product }) => {
  const network = freshNetwork();
  const description = `Looked ${randomUUID()}`;
  const form = await openForm(`${product.url}/en/question`, network);
  const check = await comeToCheck(form, goodFields("question", description), network);
  for (const _looked of ["", "x", "A".repeat(16)]) {
    const response = await post(check, { _looked }, network);
    expect(response.headers.get("location")).toMatch(/\/check\?changed#problem$/);
  }
  expect(await countTickets(product, description)).toBe(0);
});
