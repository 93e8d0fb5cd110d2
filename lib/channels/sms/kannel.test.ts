import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { KannelWire } from "@/lib/channels/sms/kannel";
import { failure } from "@/lib/channels/sms/smpp-testing";
import { type Kannel, startKannel } from "@/lib/test/peers/kannel";
import { type Smsc, startSmsc } from "@/lib/test/peers/smsc";

let smsc: Smsc;
let kannel: Kannel;
beforeAll(async () => {
  smsc = await startSmsc();
  kannel = await startKannel(smsc);
  await smsc.until((events) => events.some(({ event }) => event === "bind"));
}, 60_000);
afterAll(async () => {
  await kannel?.stop();
  await smsc?.stop();
});

const wire = (changes: Partial<{ url: string; password: string }> = {}) =>
  new KannelWire({
    name: "kannel",
    url: kannel.url,
    user: "desk",
    password: "desk",
    sender: "+420601000000",
    reportUrl: `${kannel.hears}/api/sms/kannel/kannel?secret=s`,
    ...changes,
  });

let numbers = 100;
const fresh = (text: string) => ({ id: randomUUID(), to: `+420603100${++numbers}`, text });

/** The states that Kannel reported for a message, in order. */
const reported = (id: string) =>
  kannel.reports
    .filter((url) => url.searchParams.get("message") === id)
    .map((url) => url.searchParams.get("state"));

describe("Kannel", () => {
  it("takes a text in every alphabet as it was written, and reports that it was delivered", async () => {
    for (const text of ["Hello [€] {|}", "Příliš žluťoučký kůň", "Ответ по вашей заявке", "So 👍🏽 it is"]) {
      const sms = fresh(text);
      const parts: string[] = [];
      const handover = await wire().send(sms, {
        onPart: async (_index, reference) => {
          parts.push(reference);
        },
      });
      expect(handover).toMatchObject({
        gateway: "kannel",
        providerReferences: [sms.id],
        receiptExpected: true,
      });
      expect(parts).toEqual([sms.id]);
      await vi.waitFor(async () => expect(await smsc.texts(sms.to)).toEqual([text]), { timeout: 10_000 });
      await vi.waitFor(() => expect(reported(sms.id)).toContain("1"), { timeout: 10_000 });
    }
  }, 60_000);

  it("cuts a long text itself, and loses none of it", async () => {
    const sms = fresh("Vážená paní, ".repeat(20).trim());
    await wire().send(sms);
    await vi.waitFor(async () => expect(await smsc.texts(sms.to)).toEqual([sms.text]), { timeout: 10_000 });
  }, 30_000);

  it("reports why a text did not arrive", async () => {
    const sms = fresh("Hello");
    smsc.behave(sms.to.slice(-4), "stat:UNDELIV:011");
    await wire().send(sms);
    await vi.waitFor(() => expect(reported(sms.id)).toContain("2"), { timeout: 10_000 });
    const last = kannel.reports.findLast((url) => url.searchParams.get("message") === sms.id);
    expect(last?.searchParams.get("answer")).toContain("stat:UNDELIV");
  }, 30_000);

  it("does not send again what an earlier try handed over", async () => {
    const sms = fresh("Once");
    await wire().send(sms, { accepted: [sms.id] });
    await wire().send(sms);
    await vi.waitFor(async () => expect(await smsc.texts(sms.to)).toEqual(["Once"]), { timeout: 10_000 });
  });

  it("that does not let us in, or is not there, is unavailable: nothing was handed over", async () => {
    expect(await failure(wire({ password: "wrong" }).send(fresh("Hello")))).toMatchObject({
      name: "GatewayUnavailable",
      code: "KANNEL_403",
    });
    const nobody = wire({ url: "http://127.0.0.1:1/cgi-bin/sendsms" });
    expect(await failure(nobody.send(fresh("Hello")))).toMatchObject({
      name: "GatewayUnavailable",
      code: "ECONNREFUSED",
    });
    await expect(nobody.probe()).rejects.toMatchObject({ name: "GatewayUnavailable" });
    await wire().probe();
  });

  it("that hangs up or falls silent after it was asked leaves the outcome unknown", async () => {
    const { createServer } = await import("node:http");
    const server = createServer((request) => request.socket.destroy());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    const hangsUp = wire({ url: `http://127.0.0.1:${port}/cgi-bin/sendsms` });
    expect(await failure(hangsUp.send(fresh("Hello")))).toMatchObject({ name: "UnknownOutcome" });
    await new Promise((resolve) => server.close(resolve));
  });
});
