import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type SmtpTimeouts, SmtpWire } from "@/lib/channels/email/smtp";
import type { EmailToSend } from "@/lib/channels/wire";
import type { TemporaryFailure } from "@/lib/core/errors";
import { type MailServer, startMailServer } from "@/lib/test/peers/mail-server";

export const FROM = "desk@operator.example";

let last = 0;

/** An e-mail to somebody of its own, changed as wanted. */
export function mail(change: Partial<EmailToSend> = {}): EmailToSend {
  last += 1;
  return {
    id: `message-${last}`,
    to: `customer${last}@example.com`,
    fromName: "Operátor Příklad",
    subject: "Vaše reklamace R7K2-M9QX",
    text: "Dobrý den",
    html: "<p>Dobrý den</p>",
    messageId: `<message-${last}@operator.example>`,
    autoSubmitted: false,
    locale: "cs",
    ...change,
  };
}

export const failure = (sending: Promise<unknown>) =>
  sending.then(
    () => expect.fail("the send went through"),
    (error: TemporaryFailure) => error,
  );

class MailBench {
  server!: MailServer;
  readonly opened: { close(): Promise<unknown> }[] = [];

  open(url = this.server.url, timeouts: Partial<SmtpTimeouts> = {}): SmtpWire {
    const wire = new SmtpWire(url, FROM, timeouts);
    this.opened.push(wire);
    return wire;
  }

  async another(options: Parameters<typeof startMailServer>[0]): Promise<MailServer> {
    const another = await startMailServer(options);
    this.atEnd(() => another.stop());
    return another;
  }

  atEnd(close: () => Promise<unknown>): void {
    this.opened.push({ close });
  }
}

/** A mail server for the whole file; wires and further servers that end with each test. */
export function mailBench(): MailBench {
  const bench = new MailBench();
  beforeAll(async () => {
    bench.server = await startMailServer();
  });
  afterAll(() => bench.server?.stop());
  afterEach(async () => {
    for (const one of bench.opened.splice(0)) await one.close();
  });
  return bench;
}
