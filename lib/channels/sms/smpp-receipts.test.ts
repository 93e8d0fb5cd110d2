import { describe, expect, it } from "vitest";
import { freshNumber, sms, smscBench } from "@/lib/channels/sms/smpp-testing";

const bench = smscBench();

describe("receipts", () => {
  it.each([
    ["deliver", "delivered", "DELIVRD 000"],
    ["tlv", "delivered", "DELIVRD"],
    ["stat:UNDELIV:001", "permanent-failure", "UNDELIV 001"],
    ["stat:REJECTD:012", "permanent-failure", "REJECTD 012"],
    ["stat:EXPIRED:000", "temporary-failure", "EXPIRED 000"],
    ["stat:DELETED:000", "temporary-failure", "DELETED 000"],
    ["stat:UNKNOWN:000", "temporary-failure", "UNKNOWN 000"],
    ["stat:ACCEPTD:000", "sending", "ACCEPTD 000"],
  ])("reads what %s brings", async (behaviour, state, code) => {
    const { wire, receiptFor } = bench.open();
    const to = freshNumber();
    bench.smsc.behave(to.slice(1), behaviour);
    const handover = await wire.send(sms(to));
    expect(handover.receiptExpected).toBe(true);
    const receipt = await receiptFor(handover.providerReferences[0]);
    expect(receipt).toMatchObject({ gateway: "smpp", state, code });
  });

  it("reports the way as well as the end", async () => {
    const { wire, receiptFor } = bench.open();
    const to = freshNumber();
    bench.smsc.behave(to.slice(1), "enroute");
    const [reference] = (await wire.send(sms(to))).providerReferences;
    await receiptFor(reference, "sending");
    await receiptFor(reference, "delivered");
  });

  it("holds a receipt that overtakes the answer until the reference is stored", async () => {
    const { wire } = bench.open();
    const order: string[] = [];
    wire.onReceipt(async ({ providerReference }) => {
      order.push(`receipt ${providerReference}`);
    });
    const to = freshNumber();
    bench.smsc.behave(to.slice(1), "first");
    const onPart = async (_index: number, reference: string) => {
      order.push(`stored ${reference}`);
    };
    const [reference] = (await wire.send(sms(to), { onPart })).providerReferences;
    await bench.smsc.until(() => order.length === 2);
    expect(order).toEqual([`stored ${reference}`, `receipt ${reference}`]);
  });

  it("is given a receipt again until the listener has stored it", async () => {
    const { wire } = bench.open();
    let tries = 0;
    wire.onReceipt(async () => {
      if (++tries < 3) throw new Error("the database is away");
    });
    const [reference] = (await wire.send(sms(freshNumber()))).providerReferences;
    const answers = await bench.smsc.until((events) => {
      const all = events.filter((event) => event.event === "receipt" && event.id === reference);
      return all.length === 3 && all;
    });
    expect(answers.map((event) => event.event === "receipt" && event.status)).toEqual([0x64, 0x64, 0]);
  });
});
