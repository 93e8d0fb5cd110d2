import { randomUUID } from "node:crypto";
import { expect, signIn, test } from "@/e2e/fixtures";
import { addressOf, doors } from "@/e2e/fixtures/doors";
import { StaffRole } from "@/lib/generated/prisma/enums";

const all = doors();
const ofDesk = all.filter(({ roles }) => roles !== null);

/** What people and programs put where a reference or an id should be. */
const parameters = [
  "KM4RT7XQ",
  randomUUID(),
  "1",
  "%00",
  "%F0%9F%98%80",
  "..%2F..%2Fetc%2Fpasswd",
  "'%20OR%201=1--",
  "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
  "%E0%A4%A",
  "x".repeat(2_000),
];

test("the list of doors is read from the tree", () => {
  expect(all.length).toBeGreaterThan(20);
  expect(ofDesk.length).toBeGreaterThan(8);
});

test("a stranger is led from every door of the desk to the sign-in, and sees nothing behind it", async ({
  request,
}) => {
  for (const door of ofDesk) {
    const response = await request.get(addressOf(door, randomUUID()), { maxRedirects: 0 });
    expect([door.pattern, response.status()]).toEqual([door.pattern, 307]);
    expect(new URL(response.headers().location ?? "", response.url()).pathname).toBe("/desk/sign-in");
  }
});

test("no door breaks, whatever stands in its address", async ({ request }) => {
  test.slow();
  const broken: string[] = [];
  for (const door of all) {
    const asked = door.pattern.includes("[") ? parameters : [""];
    for (const parameter of asked) {
      const response = await request.get(addressOf(door, parameter), { maxRedirects: 0 });
      const status = response.status();
      const healthy = status < 500 || door.pattern === "/api/health";
      if (!healthy) broken.push(`${status} ${addressOf(door, parameter).slice(0, 80)}`);
    }
  }
  expect(broken).toEqual([]);
});

test("a person of the desk finds no door that is not theirs, and every one that is", async ({
  browser,
  baseURL,
}) => {
  test.slow();
  for (const role of Object.values(StaffRole)) {
    const context = await browser.newContext({ baseURL });
    const page = await context.newPage();
    await signIn(page, role);
    for (const door of ofDesk.filter(({ pattern }) => !pattern.includes("["))) {
      const response = await page.request.get(door.pattern);
      const expected = door.roles?.includes(role) ? 200 : 404;
      expect([role, door.pattern, response.status()]).toEqual([role, door.pattern, expected]);
    }
    for (const parameter of parameters) {
      for (const door of ofDesk.filter(({ pattern }) => pattern.includes("["))) {
        const response = await page.request.get(addressOf(door, parameter));
        const known = [role, door.pattern, parameter.slice(0, 40)];
        expect([...known, response.status() === 404 || response.status() === 400]).toEqual([...known, true]);
      }
    }
    await context.close();
  }
});

test("a post that no form of ours made does nothing and breaks nothing", async ({ request, baseURL }) => {
  test.slow();
  const action = "7f".padEnd(42, "0");
  const elsewhere = "https://elsewhere.example";
  const here = baseURL ?? "";
  const fields = { [`$ACTION_ID_${action}`]: "", description: "x" };
  const forged: NonNullable<Parameters<typeof request.post>[1]>[] = [
    { headers: { origin: elsewhere }, multipart: fields },
    { headers: { origin: here }, multipart: fields },
    { headers: { origin: elsewhere, "next-action": action }, data: "[]" },
    { headers: { origin: here, "next-action": action }, data: "[" },
    { headers: { "content-type": "multipart/form-data; boundary=x" }, data: "--x\r\nbroken" },
    { headers: { "content-type": "application/json" }, data: "{" },
  ];
  const broken: string[] = [];
  for (const door of all) {
    for (const [index, post] of forged.entries()) {
      const response = await request.post(addressOf(door, randomUUID()), { ...post, maxRedirects: 0 });
      if (response.status() >= 500)
        broken.push(`${response.status()} ${door.pattern} forged post ${index + 1}`);
    }
  }
  expect(broken).toEqual([]);
});
