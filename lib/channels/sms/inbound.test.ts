import { describe, expect, it } from "vitest";
import { freshNumber, sms, smscBench } from "@/lib/channels/sms/smpp-testing";
import type { InboundSms } from "@/lib/channels/wire";

const bench = smscBench();

/** A bound wire that keeps what it hears. */
async function listening() {
  const { wire, receipts } = bench.open();
  const heard: InboundSms[] = [];
  wire.onMessage(async (one) => {
    heard.push(one);
  });
  await wire.send(sms(freshNumber()));
  return { wire, receipts, heard };
}

describe("a message from somebody", () => {
  it.each([
    ["5", "a digit"],
    ["Is it 5 € {now}? ÄÖ_@", "every corner of the default alphabet"],
    ["Pořád to nejde. Опять! 😀", "what is outside of it"],
    ["id:1 stat:DELIVRD err:000", "what looks like a receipt"],
  ])("comes through: %s", async (text) => {
    const { heard, receipts } = await listening();
    const before = receipts.length;
    const from = freshNumber();
    expect(await bench.smsc.say(from, text)).toBe(0);
    expect(heard).toMatchObject([{ gateway: "smpp", from, to: "420601000000", text, series: null }]);
    expect(receipts.slice(before).filter(({ providerReference }) => providerReference === "1")).toEqual([]);
  });

  it("says which part of a long text it is", async () => {
    const { heard } = await listening();
    await bench.smsc.say(freshNumber(), "Druhá část", { series: [77, 2, 3] });
    expect(heard).toMatchObject([{ text: "Druhá část", series: { reference: 77, part: 2, of: 3 } }]);
  });

  it("keeps a sender as it came when the network did not call it international", async () => {
    const { heard } = await listening();
    await bench.smsc.say("601123456", "5", { ton: 2 });
    expect(heard).toMatchObject([{ from: "601123456" }]);
  });

  it("comes again until it is stored", async () => {
    const { wire } = bench.open();
    let tries = 0;
    wire.onMessage(async () => {
      if (++tries < 3) throw new Error("the database is away");
    });
    expect(await bench.smsc.say(freshNumber(), "5")).toBe(0);
    expect(tries).toBe(3);
  });

  it("is refused for good when it is no text", async () => {
    const { heard } = await listening();
    expect(await bench.smsc.say(freshNumber(), "\u0001\u0002", { binary: true })).toBe(0x66);
    expect(heard).toEqual([]);
  });
});
