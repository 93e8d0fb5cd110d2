import { describe, expect, it } from "vitest";
import { SmppWire } from "@/lib/channels/sms/smpp";
import { smppSettings } from "@/lib/channels/sms/smpp-settings";
import { failure, freshNumber, sms, smscBench } from "@/lib/channels/sms/smpp-testing";
import { PermanentFailure, TemporaryFailure, UnknownOutcome } from "@/lib/core/errors";

const CZECH = "Příliš žluťoučký kůň úpěl ďábelské ódy – vaše reklamace R7K2-M9QX byla přijata.";
const RUSSIAN =
  "Ваша претензия принята. Ответим до 24 ноября, 17:00. Съешь ещё этих мягких французских булок 😀";
const GSM = "Hello {you} & [me] ^ ~ \\ | €5 @£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ\nsecond line";

const bench = smscBench();

describe("submitting", () => {
  it("binds as a 3.4 transceiver with the name and password of the address", async () => {
    bench.smsc.set({ password: "secret" });
    const { wire } = bench.open("&system_type=CARE");
    await wire.send(sms(freshNumber()));
    const bind = bench.smsc.events.findLast((event) => event.event === "bind");
    expect(bind).toMatchObject({ systemId: "desk", systemType: "CARE", version: 0x34, accepted: true });
  });

  it.each([
    ["+420602000000", { from: "420602000000", fromTon: 1, fromNpi: 1 }],
    ["Echo", { from: "Echo", fromTon: 5, fromNpi: 0 }],
    ["4636", { from: "4636", fromTon: 3, fromNpi: 0 }],
    ["", { from: "", fromTon: 0, fromNpi: 0 }],
  ])("goes out by the sender that its country has: %j", async (sender, expected) => {
    const { wire } = bench.open();
    const to = freshNumber();
    await wire.send({ ...sms(to), sender });
    expect((await bench.smsc.received()).find((one) => one.to === to.slice(1))).toMatchObject(expected);
  });

  it.each([
    ["Czech", CZECH, 8, 2],
    ["Russian", RUSSIAN, 8, 2],
    ["every kind of GSM-7 letter", GSM, 0, 1],
    ["a long GSM-7 text with escape pairs on the border", `${"x".repeat(152)}${GSM.repeat(4)}`, 0, 4],
    ["a long text with an emoji on the border", `${"ж".repeat(66)}😀${RUSSIAN.repeat(5)}`, 8, 9],
  ])("carries %s letter for letter", async (_name, text, dataCoding, parts) => {
    const { wire } = bench.open();
    const to = freshNumber();
    const handover = await wire.send(sms(to, text));
    const submits = (await bench.smsc.received()).filter((one) => one.to === to.slice(1));
    expect(await bench.smsc.texts(to)).toEqual([text]);
    expect(submits).toHaveLength(parts);
    expect(handover.providerReferences).toEqual(submits.map(({ id }) => id));
    expect(new Set(submits.map(({ reference }) => reference)).size).toBe(1);
    for (const submit of submits) {
      expect(submit).toMatchObject({ dataCoding, esmClass: parts > 1 ? 0x40 : 0, registeredDelivery: 1 });
      expect(submit).toMatchObject({ toTon: 1, toNpi: 1, from: "Ozvena", fromTon: 5, fromNpi: 0 });
      expect(submit.octets).toBeLessThanOrEqual(dataCoding === 8 ? 140 : 160);
    }
  });

  it("keeps no more submissions under way than the window allows", async () => {
    const { wire } = bench.open("&window=3");
    bench.smsc.behave("60309999", "slow:80");
    const numbers = Array.from(
      { length: 12 },
      (_, index) => `+4206${String(index).padStart(2, "0")}60309999`,
    );
    await Promise.all(numbers.map((to) => wire.send(sms(to))));
    const most = (await bench.smsc.received()).filter(({ to }) => to.endsWith("60309999"));
    expect(Math.max(...most.map(({ outstanding }) => outstanding))).toBe(3);
  });

  it("refuses what is not an international number without troubling the gateway", async () => {
    const { wire } = bench.open();
    expect(await failure(wire.send(sms("0603123456")))).toBeInstanceOf(PermanentFailure);
  });
});

describe("refusals", () => {
  it("calls a number the gateway does not know permanent", async () => {
    const { wire } = bench.open();
    const to = freshNumber();
    bench.smsc.behave(to.slice(1), "status:0B");
    const error = await failure(wire.send(sms(to)));
    expect(error).toBeInstanceOf(PermanentFailure);
    expect(error.code).toBe("ESME_RINVDSTADR");
  });

  it("calls throttling temporary, says when to come back, and slows down", async () => {
    const { wire } = bench.open();
    const to = freshNumber();
    bench.smsc.behave(to.slice(1), "status:58:1");
    const error = await failure(wire.send(sms(to)));
    expect(error).toMatchObject({ name: "TemporaryFailure", code: "ESME_RTHROTTLED", retryAfterMs: 1000 });
    const started = Date.now();
    await wire.send(sms(freshNumber()));
    await wire.send(sms(freshNumber()));
    expect(Date.now() - started).toBeGreaterThanOrEqual(150);
    await wire.send(sms(to));
    expect(await bench.smsc.texts(to)).toEqual(["Hello"]);
  });

  it("calls a status that is in no table temporary and keeps its number", async () => {
    const { wire } = bench.open();
    const to = freshNumber();
    bench.smsc.behave(to.slice(1), "status:0421");
    expect(await failure(wire.send(sms(to)))).toMatchObject({
      name: "TemporaryFailure",
      code: "SMPP_0x00000421",
    });
  });

  it("calls a refused sign-in temporary and goes on once the password is right", async () => {
    bench.smsc.set({ password: "another" });
    const { wire } = bench.open();
    await bench.smsc.until((events) => events.some((event) => event.event === "bind" && !event.accepted));
    bench.smsc.set({ password: "secret" });
    await wire.send(sms(freshNumber()));
  });

  it("says that it is unknown whether a message was taken when no answer comes", async () => {
    const { wire } = bench.open();
    const to = freshNumber();
    bench.smsc.behave(to.slice(1), "never");
    const error = await failure(wire.send(sms(to)));
    expect(error).toBeInstanceOf(UnknownOutcome);
    expect(error).toBeInstanceOf(TemporaryFailure);
    expect(error.code).toBe("SMPP_NO_ANSWER");
  });

  it("says the same when the connection breaks after the message left, and reconnects", async () => {
    const { wire } = bench.open();
    const to = freshNumber();
    bench.smsc.behave(to.slice(1), "drop:1");
    expect(await failure(wire.send(sms(to)))).toBeInstanceOf(UnknownOutcome);
    await wire.send(sms(to));
  });

  it("goes on with the part that was not accepted and sends no accepted part again", async () => {
    const { wire } = bench.open();
    const to = freshNumber();
    bench.smsc.behave(to.slice(1), "part:2:58");
    const message = sms(to, RUSSIAN.repeat(2));
    const accepted: (string | null)[] = [];
    const onPart = async (index: number, reference: string) => {
      accepted[index] = reference;
    };
    const error = await failure(wire.send(message, { onPart }));
    expect(error).toMatchObject({ name: "TemporaryFailure", code: "ESME_RTHROTTLED" });
    expect(error.message).toContain("part 2 of 3; 1 accepted before");
    expect(accepted).toHaveLength(1);

    const handover = await wire.send(message, { accepted, onPart });
    const submits = (await bench.smsc.received()).filter((one) => one.to === to.slice(1));
    expect(submits.map(({ part, status }) => [part, status])).toEqual([
      [1, 0],
      [2, 0x58],
      [2, 0],
      [3, 0],
    ]);
    expect(await bench.smsc.texts(to)).toEqual([message.text]);
    expect(handover.providerReferences).toEqual(accepted);
  });

  it("ends in time with a gateway that is slow with each part, and goes on later", async () => {
    const settings = { ...smppSettings(bench.smsc.url, "Ozvena"), partsStartWithinMs: 150 };
    const wire = bench.keep(new SmppWire(settings));
    const to = freshNumber();
    bench.smsc.behave(to.slice(1), "slow:100");
    const message = sms(to, CZECH.repeat(4));
    const accepted: string[] = [];
    const onPart = async (index: number, reference: string) => {
      accepted[index] = reference;
    };
    expect(await failure(wire.send(message, { onPart }))).toMatchObject({ code: "SMPP_SLOW" });
    expect(accepted.length).toBeLessThan(5);
    while (accepted.length < 5) await wire.send(message, { accepted, onPart }).catch(() => {});
    expect(await bench.smsc.texts(to)).toEqual([message.text]);
  });
});
