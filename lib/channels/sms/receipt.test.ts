import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodePdu, encodePdu, type Pdu, PduFrames } from "@/lib/channels/sms/pdu";
import { isReceipt, readReceipt } from "@/lib/channels/sms/receipt";

const AT = new Date("2026-11-22T08:00:00Z");
const receipt = (fields: Record<string, unknown>): Pdu =>
  decodePdu(encodePdu("deliver_sm", { esm_class: 4, data_coding: 0, ...fields })) as Pdu;
const ascii = (text: string) => Buffer.from(text, "latin1");

describe("reading a receipt", () => {
  it.each([
    ["id:0A1B_@$-9 sub:001 dlvrd:001 stat:DELIVRD err:000 text:", "0A1B_@$-9", "delivered"],
    ["ID:123 STAT:delivrd ERR:0", "123", "delivered"],
    ["id: 77 sub:001 stat: UNDELIV err: 0x1b Text:id:99 stat:DELIVRD", "77", "permanent-failure"],
    ["stat:EXPIRED id:5", "5", "temporary-failure"],
  ])("finds id and state in %s", (text, providerReference, state) => {
    for (const data_coding of [0, 1, 3]) {
      const read = readReceipt(receipt({ data_coding, short_message: ascii(text) }), "smpp", AT);
      expect(read).toMatchObject({ providerReference, state, at: AT });
    }
  });

  it("believes the TLVs before the text", () => {
    const pdu = receipt({
      short_message: ascii("id:1 stat:ENROUTE err:000"),
      receipted_message_id: "f00d",
      message_state: 2,
    });
    expect(readReceipt(pdu, "smpp", AT)).toMatchObject({ providerReference: "f00d", state: "delivered" });
  });

  it("reads a text that comes as message_payload", () => {
    const pdu = receipt({ message_payload: ascii("id:8 stat:REJECTD err:9") });
    expect(readReceipt(pdu, "smpp", AT)).toMatchObject({
      providerReference: "8",
      state: "permanent-failure",
      code: "REJECTD 9",
    });
  });

  it("makes nothing of a receipt without an id, or whose state it does not know or finds only in the message's own text", () => {
    expect(readReceipt(receipt({ short_message: ascii("stat:DELIVRD") }), "smpp", AT)).toBeUndefined();
    expect(readReceipt(receipt({ short_message: ascii("id:1 stat:SOMEDAY") }), "smpp", AT)).toBeUndefined();
    expect(
      readReceipt(receipt({ short_message: ascii("id:1 Text:stat:DELIVRD") }), "smpp", AT),
    ).toBeUndefined();
  });

  it("tells a receipt from a message by its type alone, not by its text", () => {
    expect(isReceipt(receipt({ esm_class: 0x00, short_message: ascii("id:1 stat:DELIVRD") }))).toBe(false);
    expect(isReceipt(receipt({ esm_class: 0x40, short_message: Buffer.from([5, 0, 3, 1, 2, 1, 65]) }))).toBe(
      false,
    );
    expect(isReceipt(receipt({ esm_class: 0x20, short_message: ascii("id:1") }))).toBe(true);
  });
});

describe("octets from outside", () => {
  it("never throw, whatever they are", () => {
    const body = fc.uint8Array({ maxLength: 200 });
    const command = fc.constantFrom(0x80000004, 5, 0x103, 0x80000009, 0x21, 0x15, 0xdead);
    fc.assert(
      fc.property(command, body, (command_id, octets) => {
        const header = Buffer.alloc(16);
        header.writeUInt32BE(16 + octets.length, 0);
        header.writeUInt32BE(command_id, 4);
        const pdu = decodePdu(Buffer.concat([header, octets]));
        if ("malformed" in pdu) return;
        if (isReceipt(pdu)) readReceipt(pdu, "smpp", AT);
      }),
      { numRuns: 3000 },
    );
  });

  it("are told apart when the body cannot be read, so that the PDU can still be answered", () => {
    const whole = encodePdu("deliver_sm", { esm_class: 4, sequence_number: 77, message_state: 2 });
    const broken = Buffer.from(whole.subarray(0, -1));
    broken.writeUInt32BE(broken.length, 0);
    expect(decodePdu(broken)).toEqual({ malformed: true, command_id: 5, sequence_number: 77 });
  });

  it("give the same PDUs however the network cuts them", () => {
    const whole = [1, 2, 3].map((sequence_number) =>
      encodePdu("deliver_sm", { sequence_number, short_message: Buffer.alloc(sequence_number * 40, 65) }),
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 10, maxLength: 10 }), (cuts) => {
        const frames = new PduFrames();
        const stream = Buffer.concat(whole);
        const got: Buffer[] = [];
        for (let at = 0, turn = 0; at < stream.length; turn++) {
          const step = cuts[turn % cuts.length] ?? 1;
          got.push(...frames.push(stream.subarray(at, at + step)));
          at += step;
        }
        expect(got.map((one) => one.toString("hex"))).toEqual(whole.map((one) => one.toString("hex")));
      }),
    );
  });

  it.each([0, 4, 15, 16_385, 0xffffffff])(
    "end the stream when a length of %i shows that the borders are lost",
    (length) => {
      const octets = Buffer.alloc(16);
      octets.writeUInt32BE(length, 0);
      expect(() => new PduFrames().push(octets)).toThrow(RangeError);
    },
  );
});
