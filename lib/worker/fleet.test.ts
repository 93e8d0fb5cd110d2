import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { db, transaction } from "@/lib/core/db";
import { addGateway, changeGateway, removeGateway, switchGateway } from "@/lib/gateways/changing";
import { storeCounts } from "@/lib/gateways/counting";
import { testGateway } from "@/lib/messages/testing-gateway";
import { writeMessage } from "@/lib/messages/writing";
import { person } from "@/lib/test/factories";
import { type MailServer, startMailServer } from "@/lib/test/peers/mail-server";
import { type Smsc, startSmsc } from "@/lib/test/peers/smsc";
import { messageRow } from "@/lib/test/replies";
import { deliver } from "@/lib/worker/deliver";
import { Fleet } from "@/lib/worker/fleet";

let administrator: StaffActor;
beforeAll(async () => {
  administrator = await person("administrator");
});

const opened: { stop(): Promise<void> }[] = [];
let fleet: Fleet;
afterEach(async () => {
  await fleet?.close();
  for (const one of opened.splice(0)) await one.stop();
  const rows = await db().gateway.findMany({ where: { removedAt: null } });
  for (const { id } of rows) await removeGateway(administrator, id);
});

async function smsc(): Promise<Smsc> {
  const one = await startSmsc();
  opened.push(one);
  return one;
}

const smppInput = ({ port }: { port: number }, name: string, weight = 50) => ({
  common: { name, weight, active: true },
  settings: {
    host: "127.0.0.1",
    port,
    tls: false,
    systemId: "desk",
    systemType: "",
    sender: "+420601000000",
    window: 10,
    perSecond: 0,
  },
  secrets: { password: "secret" },
});

async function bind(to: { port: number }, name: string, weight = 50): Promise<string> {
  const added = await addGateway(administrator, "smpp", smppInput(to, name, weight));
  if (!added.ok) throw new Error(JSON.stringify(added.issues));
  return added.id;
}

let numbers = 100;
async function text(channel: "sms" | "email" = "sms"): Promise<{ id: string; to: string }> {
  const to = channel === "sms" ? `+420603000${++numbers}` : `person${++numbers}@customer.test`;
  const words = { locale: "en", subject: "Hello", text: "Hello there", ticket: null } as const;
  const { id } = await transaction((tx) =>
    writeMessage(tx, { kind: "acknowledgement", channel, address: to, ...words }, new Date()),
  );
  return { id, to };
}

/** Refreshes as the worker does, until it holds. */
async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  await vi.waitFor(
    async () => {
      await fleet.refresh();
      expect(await holds()).toBe(true);
    },
    { timeout: 15_000, interval: 100 },
  );
}

const circuitOpen = async (gateway: string) =>
  (await db().gatewayHealth.findUnique({ where: { gateway } }))?.circuitOpenedAt != null;

describe("several gateways", () => {
  it("bind at once, and share the messages by weight", async () => {
    const [one, other] = [await smsc(), await smsc()];
    const ids = [await bind(one, "One", 60), await bind(other, "Other", 40)];
    fleet = new Fleet();
    await until(() => ids.every((id) => fleet.get(id)?.ready));
    const sent = await Promise.all(Array.from({ length: 40 }, () => text()));
    await Promise.all(sent.map(({ id }) => deliver(id, "sms", fleet)));
    const counts = await Promise.all([one, other].map(async (each) => (await each.received()).length));
    expect(counts.reduce((sum, count) => sum + count)).toBe(40);
    expect(Math.min(...counts)).toBeGreaterThan(4);
    await storeCounts();
    const counted = await db().gatewayMinute.findMany({ where: { gateway: { in: ids }, outcome: "taken" } });
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(40);
  });

  it("goes on by the other one at once when one is gone, and says so", async () => {
    const [one, other] = [await smsc(), await smsc()];
    const [gone, stays] = [await bind(one, "Gone", 100), await bind(other, "Stays", 1)];
    fleet = new Fleet();
    await until(() => [gone, stays].every((id) => fleet.get(id)?.ready));
    await one.stop();
    const { id, to } = await text();
    await deliver(id, "sms", fleet);
    expect(await other.texts(to)).toEqual(["Hello there"]);
    expect(await messageRow(id)).toMatchObject({ state: "sending", gateway: stays });
    await until(() => circuitOpen(gone));
    const events = await db().event.findMany({ where: { kind: "circuitOpened" } });
    expect(events.filter(({ data }) => (data as { gateway: string }).gateway === gone)).toHaveLength(1);
    const back = await startSmsc({ port: one.port });
    opened.push(back);
    await until(async () => !(await circuitOpen(gone)));
  });

  it("passes a letter on when the mail server cannot be reached, in the same try of the promise", async () => {
    const mail: MailServer = await startMailServer();
    opened.push(mail);
    const dead = await startMailServer();
    await dead.stop();
    const settings = {
      host: "127.0.0.1",
      security: "offered",
      user: "",
      from: "desk@operator.test",
      connections: 2,
      perDomain: 0,
      dkimDomain: "",
      dkimSelector: "",
    };
    const ids: string[] = [];
    for (const [name, port, weight] of [
      ["Dead", dead.port, 100],
      ["Alive", mail.port, 1],
    ] as const) {
      const input = { common: { name, weight, active: true }, settings: { ...settings, port }, secrets: {} };
      const added = await addGateway(administrator, "smtp", input);
      ids.push(added.ok ? added.id : "");
    }
    fleet = new Fleet();
    await fleet.refresh();
    // The dead one weighs so much more that it is tried first sooner or later.
    for (let sent = 0; sent < 20 && !(await circuitOpen(ids[0] ?? "")); sent += 1) {
      const { id, to } = await text("email");
      await deliver(id, "email", fleet);
      await mail.until(to);
      expect(await messageRow(id)).toMatchObject({ state: "sent", gateway: ids[1] });
      await fleet.refresh();
    }
    expect(await circuitOpen(ids[0] ?? "")).toBe(true);
    const passed = await db().deliveryAttempt.findFirst({ where: { outcome: "passedOn", gateway: ids[0] } });
    expect(passed?.code).toBe("ESOCKET");
  });

  it("never gets what another one may have taken already", async () => {
    const [one, other] = [await smsc(), await smsc()];
    const [swallows, waits] = [await bind(one, "Swallows", 100), await bind(other, "Waits", 1)];
    one.behave("", "drop");
    fleet = new Fleet();
    await until(() => [swallows, waits].every((id) => fleet.get(id)?.ready));
    await switchGateway(administrator, waits, false);
    await until(() => fleet.get(waits) === undefined);
    const { id, to } = await text();
    await deliver(id, "sms", fleet);
    expect(await messageRow(id)).toMatchObject({ state: "created", tries: [{ outcome: "unknown" }] });
    await switchGateway(administrator, waits, true);
    await until(() => fleet.get(waits)?.ready ?? false);
    await db().message.update({ where: { id }, data: { nextAttemptAt: new Date(0) } });
    await deliver(id, "sms", fleet);
    expect(await other.texts(to)).toEqual([]);
  });
});

describe("a gateway", () => {
  it("is changed without a restart: what is under way ends over the old link", async () => {
    const [before, after] = [await smsc(), await smsc()];
    before.behave("", "slow:1500");
    const id = await bind(before, "Moved");
    fleet = new Fleet();
    await until(() => fleet.get(id)?.ready ?? false);
    const slow = await text();
    const sending = deliver(slow.id, "sms", fleet);
    await before.until((all) => all.some(({ event }) => event === "submit"));
    await changeGateway(administrator, id, smppInput(after, "Moved"));
    await until(() => fleet.get(id)?.ready ?? false);
    const quick = await text();
    await deliver(quick.id, "sms", fleet);
    expect(await after.texts(quick.to)).toEqual(["Hello there"]);
    await sending;
    expect(await messageRow(slow.id)).toMatchObject({ gateway: id });
    expect(await before.texts(slow.to)).toEqual(["Hello there"]);
    await before.until((all) => all.some(({ event }) => event === "unbind"));
  });

  it("is tried out alone, even switched off, and says once what came back", async () => {
    const peer = await smsc();
    const id = await bind(peer, "Tried");
    await switchGateway(administrator, id, false);
    fleet = new Fleet();
    await fleet.refresh();
    const gateway = { id, name: "Tried", channel: "sms" as const };
    const good = await testGateway(administrator, gateway, "+420603999001");
    await deliver(good, "sms", fleet);
    expect((await peer.texts("+420603999001")).length).toBe(1);
    peer.behave("9002", "status:58");
    const busy = await testGateway(administrator, gateway, "+420603999002");
    await deliver(busy, "sms", fleet);
    expect(await messageRow(busy)).toMatchObject({
      state: "temporaryFailure",
      stateReason: "ESME_RTHROTTLED",
    });
    peer.set({ password: "other" });
    const refused = await testGateway(administrator, gateway, "+420603999003");
    await deliver(refused, "sms", fleet);
    expect(await messageRow(refused)).toMatchObject({
      state: "technicalFailure",
      stateReason: "ESME_RINVPASWD",
    });
  });

  it("that is switched off with no other leaves messages waiting, and not in the outbox folder", async () => {
    const peer = await smsc();
    const id = await bind(peer, "Off");
    await switchGateway(administrator, id, false);
    fleet = new Fleet();
    await fleet.refresh();
    const message = await text();
    await deliver(message.id, "sms", fleet);
    expect(await messageRow(message.id)).toMatchObject({ state: "created", stateReason: "GATEWAYS_OFF" });
  });

  it("is the environment's while nothing is set up", async () => {
    fleet = new Fleet();
    await fleet.refresh();
    const message = await text();
    await deliver(message.id, "sms", fleet);
    const letter = await text("email");
    await deliver(letter.id, "email", fleet);
    for (const { id } of [message, letter])
      expect(await messageRow(id)).toMatchObject({ state: "technicalFailure", stateReason: "noGateway" });
    expect(await fleet.borrow(randomUUID())).toBeNull();
  });
});
