import { setTimeout as sleep } from "node:timers/promises";
import { statusMeaning } from "@/lib/channels/sms/command-status";
import { Pace } from "@/lib/channels/sms/pace";
import { type Listeners, takeDelivery } from "@/lib/channels/sms/receiving";
import type { NoAnswer, SmppConnection } from "@/lib/channels/sms/smpp-connection";
import { SmppLink } from "@/lib/channels/sms/smpp-link";
import { type SmppSettings, sourceAddress } from "@/lib/channels/sms/smpp-settings";
import { type Submission, submissions } from "@/lib/channels/sms/submission";
import { Window } from "@/lib/channels/sms/window";
import type {
  Handover,
  InboundListener,
  ReceiptListener,
  SmsProgress,
  SmsToSend,
  SmsWire,
} from "@/lib/channels/wire";
import { GatewayUnavailable, PermanentFailure, TemporaryFailure, UnknownOutcome } from "@/lib/core/errors";

/** Which part of how many, from 0. */
type Place = { index: number; of: number };

/** An SMPP 3.4 client, bound as a transceiver. Connects at once and stays connected until closed. */
export class SmppWire implements SmsWire {
  readonly name: string;
  readonly #settings: SmppSettings;
  readonly #link: SmppLink;
  readonly #window: Window;
  readonly #pace: Pace;
  readonly #underWay = new Set<Promise<unknown>>();
  readonly #listeners: Listeners = {};
  #closing = false;

  constructor(settings: SmppSettings, name = "smpp") {
    this.name = name;
    this.#settings = settings;
    this.#window = new Window(settings.window);
    this.#pace = new Pace(settings.perSecond);
    this.#link = new SmppLink(settings, (pdu) => takeDelivery(pdu, this.#listeners, this.#underWay, name));
  }

  get link(): { up: boolean; fault?: string } {
    return this.#link.state;
  }

  onReceipt(listener: ReceiptListener): void {
    this.#listeners.receipt = listener;
  }

  onMessage(listener: InboundListener): void {
    this.#listeners.message = listener;
  }

  async send(sms: SmsToSend, progress: SmsProgress = {}): Promise<Handover> {
    if (!/^\+[1-9][0-9]{6,14}$/.test(sms.to)) {
      throw new PermanentFailure("The number is not a number in international form.", "SMS_NOT_E164");
    }
    const parts = submissions(sms.id, sms.text);
    if (!parts) throw new PermanentFailure("The text does not fit in 255 parts.", "SMS_TOO_LONG");
    const references: string[] = [];
    const deadline = Date.now() + this.#settings.partsStartWithinMs;
    for (const [index, part] of parts.entries()) {
      const place = { index, of: parts.length };
      const known = progress.accepted?.[index] ?? undefined;
      if (known === undefined && Date.now() > deadline) throw notTaken("SMPP_SLOW", place);
      references.push(known ?? (await this.#sendPart(sms, part, place, progress.onPart)));
    }
    return {
      gateway: this.name,
      providerReferences: references,
      // Without an id no receipt can be matched to the message.
      receiptExpected: references.every(Boolean),
      code: "ESME_ROK",
    };
  }

  async close(): Promise<void> {
    this.#closing = true;
    await Promise.race([Promise.allSettled([...this.#underWay]), sleep(10_000, undefined, { ref: false })]);
    await this.#link.stop();
  }

  async #sendPart(
    sms: SmsToSend,
    part: Submission,
    place: Place,
    onPart: SmsProgress["onPart"],
  ): Promise<string> {
    const { connection, leave } = await this.#turn(place);
    const sending = this.#submit(connection, sms, part, place).finally(leave);
    const storing = sending.then(async (reference) => {
      await onPart?.(place.index, reference);
      return reference;
    });
    this.#underWay.add(storing);
    return storing.finally(() => this.#underWay.delete(storing));
  }

  /** Waits for the bind, then for a place in the window, then for the pace. */
  async #turn(place: Place): Promise<{ connection: SmppConnection; leave: () => void }> {
    if (this.#closing) throw unavailable("SMPP_CLOSING", place);
    const { patienceMs } = this.#settings;
    const connection = await this.#link.bound(patienceMs).catch((error: NoAnswer) => {
      throw unavailable(error.code, place);
    });
    const leave = await this.#window.enter(patienceMs);
    if (!leave) throw notTaken("SMPP_BUSY", place);
    const waitMs = this.#pace.book(Date.now(), patienceMs);
    if (waitMs > patienceMs) {
      leave();
      throw notTaken("SMPP_PACED", place, waitMs);
    }
    await sleep(waitMs);
    return { connection, leave };
  }

  async #submit(
    connection: SmppConnection,
    { to, sender }: SmsToSend,
    part: Submission,
    place: Place,
  ): Promise<string> {
    const { answerTimeoutMs } = this.#settings;
    const source = sender === undefined ? this.#settings.source : sourceAddress(sender);
    const fields = {
      source_addr_ton: source.ton,
      source_addr_npi: source.npi,
      source_addr: source.address,
      dest_addr_ton: 1,
      dest_addr_npi: 1,
      destination_addr: to.slice(1),
      registered_delivery: 1,
      ...part,
    };
    const answer = await connection.request("submit_sm", fields, answerTimeoutMs).catch((error: NoAnswer) => {
      if (error.unsent) throw unavailable(error.code, place);
      throw new UnknownOutcome(
        sentence("The gateway was given the message and did not answer", place),
        error.code,
      );
    });
    if (answer.command_status === 0) return answer.message_id ?? "";
    const { code, meaning } = statusMeaning(answer.command_status);
    if (meaning === "permanent")
      throw new PermanentFailure(sentence("The gateway refused the message", place), code);
    throw notTaken(code, place, meaning === "throttled" ? this.#pace.throttled(Date.now()) : undefined);
  }
}

const notTaken = (code: string, place: Place, retryAfterMs?: number) =>
  new TemporaryFailure(sentence("The gateway did not take the message", place), code, retryAfterMs);

const unavailable = (code: string, place: Place) =>
  new GatewayUnavailable(sentence("The gateway could not be reached", place), code);

const sentence = (what: string, { index, of }: Place): string =>
  index === 0 ? `${what}.` : `${what}: part ${index + 1} of ${of}; ${index} accepted before.`;
