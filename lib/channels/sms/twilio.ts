import type { TwilioClient } from "twilio";
import type { Handover, SmsProgress, SmsToSend, SmsWire } from "@/lib/channels/wire";
import { GatewayUnavailable, PermanentFailure, TemporaryFailure, UnknownOutcome } from "@/lib/core/errors";

export type TwilioSettings = {
  name: string;
  accountSid: string;
  authToken: string;
  /** A number, a name, or a messaging service (MG…). */
  sender: string;
  /** Where Twilio is to report. */
  reportUrl: string;
  /** Instead of Twilio's own address. */
  baseUrl?: string;
};

const timeoutMs = 30_000;

/**
 * Codes of what is wrong with this number or text for good (https://www.twilio.com/docs/api/errors): 21211 and 21217 no
 * number, 21214 not reachable, 21610 said STOP to this sender, 21612 no route, 21614 no mobile, 21617 too long.
 */
const permanent = [21211, 21214, 21217, 21610, 21612, 21614, 21617];

/** Errors that come before anything has left (Node's system errors and TLS). */
const notReached =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;

/** Twilio's Programmable Messaging by its official package. Its reports come to our door by themselves. */
export class TwilioWire implements SmsWire {
  readonly name: string;
  #opened: Promise<TwilioClient> | undefined;

  constructor(private readonly settings: TwilioSettings) {
    this.name = settings.name;
  }

  async send(sms: SmsToSend, progress: SmsProgress = {}): Promise<Handover> {
    const known = progress.accepted?.[0];
    const { sid, status } = known ? { sid: known, status: "accepted" } : await this.#create(sms);
    if (!known) await progress.onPart?.(0, sid);
    const code = `TWILIO_${status}`;
    return { gateway: this.name, providerReferences: [sid], receiptExpected: true, code };
  }

  async probe(): Promise<void> {
    const { accountSid } = this.settings;
    const client = await this.#client();
    await client.api
      .accounts(accountSid)
      .fetch()
      .catch((error: unknown) => {
        const failure = twilioFailure(error);
        throw new GatewayUnavailable(failure.message, failure.code);
      });
  }

  onReceipt(): void {}

  onMessage(): void {}

  async close(): Promise<void> {}

  /** The package is large: a desk without Twilio never loads it. */
  #client(): Promise<TwilioClient> {
    const { accountSid, authToken, baseUrl } = this.settings;
    this.#opened ??= import("twilio").then(({ default: twilio }) => {
      const client = twilio(accountSid, authToken, { autoRetry: false, timeout: timeoutMs });
      if (baseUrl) client.api.baseUrl = baseUrl;
      return client;
    });
    return this.#opened;
  }

  async #create({ to, text, sender: own }: SmsToSend): Promise<{ sid: string; status: string }> {
    const { reportUrl } = this.settings;
    // Twilio sends nothing without one.
    const sender = own || this.settings.sender;
    const from = sender.startsWith("MG") ? { messagingServiceSid: sender } : { from: sender };
    const client = await this.#client();
    return client.messages
      .create({ to, body: text, statusCallback: reportUrl, ...from })
      .catch((error: unknown) => {
        throw twilioFailure(error);
      });
  }
}

/** What a failed request means for the message. */
function twilioFailure(error: unknown): PermanentFailure | TemporaryFailure {
  const {
    status,
    code,
    message = "",
  } = (error ?? {}) as { status?: number; code?: number | string; message?: string };
  if (!status) {
    const name = String(code ?? "TWILIO_FAILED");
    return notReached.test(name)
      ? new GatewayUnavailable("Twilio could not be reached.", name)
      : new UnknownOutcome("Twilio was given the message and did not answer.", name);
  }
  const named = `TWILIO_${code ?? status}`;
  if (typeof code === "number" && permanent.includes(code)) return new PermanentFailure(message, named);
  if (status === 429) return new TemporaryFailure(message, "TWILIO_429");
  if (status === 401 || status === 403 || status === 503) return new GatewayUnavailable(message, named);
  return status >= 500 ? new UnknownOutcome(message, named) : new TemporaryFailure(message, named);
}
