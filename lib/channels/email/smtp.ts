import type { Readable } from "node:stream";
import { createTransport } from "nodemailer";
import { composeEmail } from "@/lib/channels/email/compose";
import { DomainPace } from "@/lib/channels/email/domain-pace";
import { smtpFailure } from "@/lib/channels/email/smtp-failure";
import type { EmailToSend, EmailWire, Handover } from "@/lib/channels/wire";
import { TemporaryFailure } from "@/lib/core/errors";

/** How long each step may take, in milliseconds, so that a server that is dead or slow cannot hold a worker. */
export type SmtpTimeouts = { connect: number; greeting: number; silence: number; whole: number };

export type SmtpOptions = {
  name?: string;
  connections?: number;
  /** Letters in a minute to one domain, 0 for no limit. */
  perDomain?: number;
  /** RFC 6376; the key as PEM. */
  dkim?: { domainName: string; keySelector: string; privateKey: string };
};

const TIMEOUTS: SmtpTimeouts = { connect: 15_000, greeting: 15_000, silence: 60_000, whole: 90_000 };

/**
 * SMTP over a pool of connections. The address is `smtp://user:password@host:port`, or `smtps://` for TLS from the
 * start; over `smtp://` STARTTLS is used whenever the server offers it, and its certificate is checked. Options of
 * nodemailer can follow as a query, such as `?requireTLS=true` or `?tls.ca=…`.
 */
export class SmtpWire implements EmailWire {
  readonly name: string;
  readonly #from: string;
  readonly #pace: DomainPace;
  readonly #wholeMs: number;
  readonly #transport: ReturnType<typeof openPool>;
  /** The octets of each message under way, to tell whether the server had begun to take them. */
  readonly #octets = new Map<symbol, Readable>();

  constructor(url: string, from: string, timeouts: Partial<SmtpTimeouts> = {}, options: SmtpOptions = {}) {
    const limits = { ...TIMEOUTS, ...timeouts };
    this.name = options.name ?? "smtp";
    this.#pace = new DomainPace(options.perDomain ?? 0);
    this.#from = from;
    this.#wholeMs = limits.whole;
    this.#transport = openPool(url, limits, options);
    this.#transport.use("stream", (mail, done) => {
      const { sending } = mail.data as { sending?: symbol };
      mail.message.processFunc((octets) => {
        if (sending) this.#octets.set(sending, octets as Readable);
        return octets;
      });
      done();
    });
  }

  async send(mail: EmailToSend): Promise<Handover> {
    const composed = composeEmail(mail, this.#from);
    const waitMs = this.#pace.book(mail.to, Date.now());
    if (waitMs > 0)
      throw new TemporaryFailure("So many letters to this domain are enough for now.", "SMTP_PACED", waitMs);
    const sending = Symbol(mail.id);
    try {
      // The silence limit does not notice a server that trickles: the whole has a limit of its own.
      const signal = AbortSignal.timeout(this.#wholeMs);
      const { response } = await this.#transport.sendMail({ ...composed, signal, ...{ sending } });
      return {
        gateway: this.name,
        providerReferences: [mail.messageId],
        receiptExpected: false,
        code: response.slice(0, 3),
        detail: response,
      };
    } catch (error) {
      throw smtpFailure(error, this.#octets.get(sending)?.readableDidRead ?? false);
    } finally {
      this.#octets.delete(sending);
    }
  }

  async probe(): Promise<void> {
    await this.#transport.verify().catch((error: { code?: string }) => {
      // A server that would take a sign-in, and takes letters without one too.
      if (error.code !== "NOAUTH") throw smtpFailure(error, false);
    });
  }

  async close(): Promise<void> {
    this.#transport.close();
  }
}

function openPool(url: string, timeouts: SmtpTimeouts, { connections = 5, dkim }: SmtpOptions) {
  return createTransport({
    pool: true,
    url,
    connectionTimeout: timeouts.connect,
    dnsTimeout: timeouts.connect,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.silence,
    // With a user in the address, a server that offers no sign-in is not spoken to as a stranger.
    forceAuth: true,
    maxConnections: connections,
    ...(dkim ? { dkim } : {}),
    // The pool tries again by itself only what had not begun to leave; the retry schedule is the worker's.
    maxRequeues: 1,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
