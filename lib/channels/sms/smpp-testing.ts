import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { SmppWire } from "@/lib/channels/sms/smpp";
import { smppSettings } from "@/lib/channels/sms/smpp-settings";
import type { DeliveryReceipt } from "@/lib/channels/wire";
import type { TemporaryFailure } from "@/lib/core/errors";
import { type Smsc, startSmsc } from "@/lib/test/peers/smsc";

let last = 0;

/** A number of its own for each test, so that each can be treated in its own way. */
export const freshNumber = () => `+4206030${String(++last).padStart(5, "0")}`;

export const sms = (to: string, text = "Hello", id = randomUUID()) => ({ id, to, text });

export const failure = (sending: Promise<unknown>) =>
  sending.then(
    () => expect.fail("the send went through"),
    (error: TemporaryFailure) => error,
  );

class SmscBench {
  smsc!: Smsc;
  readonly opened: SmppWire[] = [];

  /** A wire to the SMSC, or to `url`, with short pauses; `parameters` begin with an ampersand. */
  open(parameters = "", url = this.smsc.url) {
    const quick = "reconnect_first_ms=20&reconnect_longest_ms=200&answer_timeout_ms=1500";
    const wire = this.keep(new SmppWire(smppSettings(`${url}?${quick}${parameters}`, "Ozvena")));
    const receipts: DeliveryReceipt[] = [];
    wire.onReceipt(async (receipt) => {
      receipts.push(receipt);
    });
    const receiptFor = (reference: string | undefined, state?: string) =>
      this.smsc.until(() =>
        receipts.find((one) => one.providerReference === reference && (!state || one.state === state)),
      );
    return { wire, receipts, receiptFor };
  }

  /** Closes the wire when the test ends. */
  keep(wire: SmppWire): SmppWire {
    this.opened.push(wire);
    return wire;
  }
}

/** An SMSC for the whole file, and wires to it that are closed after each test. */
export function smscBench(): SmscBench {
  const bench = new SmscBench();
  beforeAll(async () => {
    bench.smsc = await startSmsc();
  });
  afterAll(() => bench.smsc?.stop());
  afterEach(async () => {
    for (const wire of bench.opened.splice(0)) await wire.close();
    bench.smsc.set({ password: "secret", deaf: false });
  });
  return bench;
}
