import { setTimeout as sleep } from "node:timers/promises";
import { type OpenForm, openForm, send } from "@/e2e/fixtures/plain-browser";

export type Sent = {
  form: OpenForm;
  fields: Record<string, string>;
  network: string;
  /** Where the 303 led: this is what the person takes for "it has arrived". */
  receipt: string;
};

export type Customers = {
  /** Every form that was acknowledged. */
  sent: readonly Sent[];
  /** Posts that ended without an answer or with an error, and were repeated as they were. */
  repeated: () => number;
  stop(): Promise<void>;
};

/** People who fill in forms all the time and press again when nothing comes back. */
export function startCustomers(url: string, { atOnce }: { atOnce: number }): Customers {
  const sent: Sent[] = [];
  let repeated = 0;
  let number = 0;
  let going = true;

  async function insist<T>(work: () => Promise<T | null>, again: () => void): Promise<T> {
    for (;;) {
      const result = await work().catch(() => null);
      if (result !== null) return result;
      again();
      await sleep(200);
    }
  }

  async function one(): Promise<void> {
    const mine = number++;
    const network = `10.${(mine >> 12) & 255}.${(mine >> 4) & 255}.${mine & 15}`;
    const fields = fieldsOf(mine);
    const form = await insist(
      () => openForm(`${url}/en/question`, network),
      () => {},
    );
    const receipt = await insist(
      () => send(form, fields, network),
      () => {
        repeated += 1;
      },
    );
    sent.push({ form, fields, network, receipt });
  }

  const running = Array.from({ length: atOnce }, async () => {
    while (going) await one();
  });
  return {
    sent,
    repeated: () => repeated,
    stop: async () => {
      going = false;
      await Promise.all(running);
    },
  };
}

/** Every third wants an SMS; the number and the address are each ticket's own, so that the peers can be asked. */
function fieldsOf(number: number): Record<string, string> {
  const bySms = number % 3 === 0;
  return {
    subscriber: "no",
    segment: "private",
    topic: "roaming",
    description: `What does a minute from abroad cost? This is question ${number}.`,
    replyChannel: bySms ? "sms" : "email",
    smsNumber: bySms ? `+420603${String(100_000 + ((number * 7_919) % 900_000))}` : "",
    emailAddress: bySms ? "" : `customer-${number}@example.org`,
  };
}
