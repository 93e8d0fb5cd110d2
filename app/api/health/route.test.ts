import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { db, disconnect } from "@/lib/core/db";

const heard = (agoMs: number) => {
  const seenAt = new Date(Date.now() - agoMs);
  return db().workerHeartbeat.create({ data: { id: randomUUID(), startedAt: seenAt, seenAt } });
};

async function asked() {
  const { GET } = await import("./route");
  const response = await GET();
  return {
    status: response.status,
    body: await response.json(),
    cache: response.headers.get("cache-control"),
  };
}

describe("health", () => {
  beforeEach(async () => {
    await db().workerHeartbeat.deleteMany();
  });

  it("is good while the database answers and a worker was heard within half a minute", async () => {
    await heard(3_600_000);
    await heard(20_000);
    expect(await asked()).toEqual({
      status: 200,
      cache: "no-store",
      body: {
        status: "ok",
        database: "up",
        worker: { state: "up", seenAt: expect.stringMatching(/^\d{4}-.*Z$/) },
        gateways: { sms: "outbox", email: "outbox" },
      },
    });
  });

  it("is bad without a worker, and says since when", async () => {
    const never = { state: "down", seenAt: null };
    expect(await asked()).toMatchObject({ status: 503, body: { database: "up", worker: never } });
    const { seenAt } = await heard(31_000);
    const gone = { state: "down", seenAt: seenAt.toISOString() };
    expect(await asked()).toMatchObject({ status: 503, body: { worker: gone } });
  });
});

describe("health without a database", () => {
  const given = process.env.DATABASE_URL;
  let other: Server;

  /** Something that takes calls where the database should be, and never says a word. */
  beforeEach(async () => {
    other = createServer();
    other.listen(0, "127.0.0.1");
    await once(other, "listening");
    await disconnect();
    vi.resetModules();
    const { port } = other.address() as AddressInfo;
    process.env.DATABASE_URL = `postgresql://nobody@127.0.0.1:${port}/nothing`;
  });

  afterEach(() => {
    other.close();
    process.env.DATABASE_URL = given;
    vi.resetModules();
  });

  const bad = { status: 503, body: { database: "down", worker: { state: "unknown", seenAt: null } } };

  it("is bad when nobody answers there", async () => {
    other.close();
    expect(await asked()).toMatchObject(bad);
  });

  it("is bad when whoever is there says nothing, and the question ends by itself", async () => {
    expect(await asked()).toMatchObject(bad);
  });
});
