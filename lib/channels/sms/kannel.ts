import { ask, type HttpAnswer } from "@/lib/channels/http/asking";
import type { Handover, SmsProgress, SmsToSend, SmsWire } from "@/lib/channels/wire";
import { GatewayUnavailable, PermanentFailure, TemporaryFailure, UnknownOutcome } from "@/lib/core/errors";
import { countSms } from "@/lib/core/sms-text";

export type KannelSettings = {
  name: string;
  /** Of `sendsms`. */
  url: string;
  user: string;
  password: string;
  sender: string;
  /** Where Kannel is to report: what follows is the id of the message. */
  reportUrl: string;
};

const timeoutMs = 30_000;
/** Delivered to the phone, refused by the network, refused by the SMSC (Kannel user guide, "Delivery reports"). */
const dlrMask = 1 + 2 + 16;

/** Kannel's `sendsms` over HTTP. Kannel cuts a long text itself; its report is about the whole. */
export class KannelWire implements SmsWire {
  readonly name: string;

  constructor(private readonly settings: KannelSettings) {
    this.name = settings.name;
  }

  async send(sms: SmsToSend, progress: SmsProgress = {}): Promise<Handover> {
    const known = progress.accepted?.[0];
    // Our own id is its name at Kannel, the same at every try: a report of an earlier try is about this message too.
    const reference = known ?? sms.id;
    const answer = known ? null : await ask(this.#address(sms), timeoutMs);
    const code = answer ? taken(answer) : "KANNEL_202";
    if (answer) await progress.onPart?.(0, reference);
    const detail = answer?.body.trim().slice(0, 200);
    return { gateway: this.name, providerReferences: [reference], receiptExpected: true, code, detail };
  }

  /** Asks for nothing: whoever refuses that with a word of HTTP is there. */
  async probe(): Promise<void> {
    const { status, body } = await ask(new URL(this.settings.url), 5_000).catch(
      (error: { code?: string }) => {
        throw new GatewayUnavailable("The gateway could not be reached.", error.code);
      },
    );
    if (status >= 500) throw new GatewayUnavailable(body.slice(0, 200), `KANNEL_${status}`);
  }

  onReceipt(): void {}

  onMessage(): void {}

  async close(): Promise<void> {}

  #address({ id, to, text, sender: own }: SmsToSend): URL {
    const { url, user, password, sender, reportUrl } = this.settings;
    const address = new URL(url);
    const query = {
      username: user,
      password,
      from: own ?? sender,
      to,
      text,
      charset: "UTF-8",
      coding: countSms(text).encoding === "GSM-7" ? "0" : "2",
      "dlr-mask": String(dlrMask),
      // Kannel puts the state and the SMSC's answer where %d and %A stand.
      "dlr-url": `${reportUrl}&message=${encodeURIComponent(id)}&state=%d&answer=%A`,
    };
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    return address;
  }
}

/**
 * What smsbox said (gw/smsbox.c): 202 is taken or queued, 403 our sign-in or a number on its black list, 400 a request
 * that no try would mend, 503 that no SMSC is there.
 * @returns the code of what was taken
 */
function taken({ status, body }: HttpAnswer): string {
  const code = `KANNEL_${status}`;
  const said = body.trim().slice(0, 200);
  if (status >= 200 && status < 300) return code;
  if (status === 429) throw new TemporaryFailure(said, code);
  if (status === 400 || (status === 403 && /denied|black/i.test(body)))
    throw new PermanentFailure(said, code);
  // A proxy that heard nothing from Kannel does not know what Kannel did.
  if (status === 502 || status === 504) throw new UnknownOutcome(said, code);
  throw new GatewayUnavailable(said, code);
}
