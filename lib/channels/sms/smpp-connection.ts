import type { Socket } from "node:net";
import { ANSWER } from "@/lib/channels/sms/command-status";
import {
  decodePdu,
  encodePdu,
  type MalformedPdu,
  type Pdu,
  PduFrames,
  RESPONSE_BIT,
} from "@/lib/channels/sms/pdu";

/** A request that got no answer. Unsent: it never left. Otherwise the other side may have acted on it. */
export class NoAnswer extends Error {
  override name = "NoAnswer";
  constructor(
    readonly code: string,
    readonly unsent: boolean,
  ) {
    super(code);
  }
}

type Waiting = { resolve: (pdu: Pdu) => void; reject: (reason: NoAnswer) => void; timer: NodeJS.Timeout };

type Handlers = {
  /** A request of the SMSC other than enquire_link and unbind; the result is the command_status of the answer. */
  deliver: (pdu: Pdu) => Promise<number>;
  closed: (code: string) => void;
};

const LAST_SEQUENCE = 0x7fffffff;

/** One TCP connection that speaks SMPP 3.4: pairs requests with answers, answers the SMSC, and knows when it is dead. */
export class SmppConnection {
  readonly #waiting = new Map<number, Waiting>();
  readonly #frames = new PduFrames();
  readonly #socket: Socket;
  readonly #handlers: Handlers;
  #sequence = 0;
  #closed = false;
  #enquiry?: NodeJS.Timeout;

  constructor(socket: Socket, handlers: Handlers) {
    this.#socket = socket;
    this.#handlers = handlers;
    socket.on("data", (chunk: Buffer) => this.#read(chunk));
    socket.on("error", ({ code }: NodeJS.ErrnoException) => this.close(code ?? "SMPP_CONNECTION_LOST"));
    socket.on("close", () => this.close("SMPP_CONNECTION_LOST"));
  }

  get open(): boolean {
    return !this.#closed;
  }

  /**
   * Sends a request and waits for its answer, whatever its command_status.
   * @throws NoAnswer when none comes within `timeoutMs` or the connection ends before
   */
  request(command: string, fields: Record<string, unknown>, timeoutMs: number): Promise<Pdu> {
    if (this.#closed || !this.#socket.writable)
      return Promise.reject(new NoAnswer("SMPP_NOT_CONNECTED", true));
    const sequence_number = this.#nextSequence();
    const octets = encodePdu(command, { ...fields, sequence_number });
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(sequence_number);
        reject(new NoAnswer("SMPP_NO_ANSWER", false));
      }, timeoutMs);
      this.#waiting.set(sequence_number, { resolve, reject, timer });
      this.#socket.write(octets);
    });
  }

  /** Tries the link every so often; a try without an answer ends the connection, so that a new one is made. */
  keepAlive(everyMs: number, timeoutMs: number): void {
    this.#enquiry = setInterval(() => {
      this.request("enquire_link", {}, timeoutMs).catch(() => this.close("SMPP_DEAD_LINK"));
    }, everyMs);
  }

  /** Ends the connection at once; whoever waits for an answer learns that none will come. */
  close(code: string): void {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#enquiry);
    this.#socket.destroy();
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new NoAnswer(code, false));
    }
    this.#waiting.clear();
    this.#handlers.closed(code);
  }

  #nextSequence(): number {
    do this.#sequence = this.#sequence >= LAST_SEQUENCE ? 1 : this.#sequence + 1;
    while (this.#waiting.has(this.#sequence));
    return this.#sequence;
  }

  #read(chunk: Buffer): void {
    try {
      for (const octets of this.#frames.push(chunk)) this.#take(decodePdu(octets));
    } catch {
      this.close("SMPP_BROKEN_STREAM");
    }
  }

  #take(pdu: Pdu | MalformedPdu): void {
    if (pdu.command_id >= RESPONSE_BIT) this.#settle(pdu);
    else if ("malformed" in pdu) this.#answer(pdu, ANSWER.ESME_RX_P_APPN);
    else this.#serve(pdu).catch(() => this.close("SMPP_BROKEN_STREAM"));
  }

  #settle(pdu: Pdu | MalformedPdu): void {
    const waiting = this.#waiting.get(pdu.sequence_number);
    if (!waiting) return;
    this.#waiting.delete(pdu.sequence_number);
    clearTimeout(waiting.timer);
    if ("malformed" in pdu) waiting.reject(new NoAnswer("SMPP_UNREADABLE_ANSWER", false));
    else waiting.resolve(pdu);
  }

  async #serve(pdu: Pdu): Promise<void> {
    switch (pdu.command) {
      case "enquire_link":
        return this.#answer(pdu, ANSWER.ESME_ROK);
      case "unbind":
        this.#answer(pdu, ANSWER.ESME_ROK);
        return this.close("SMPP_UNBOUND");
      case "deliver_sm":
      case "data_sm":
        return this.#answer(pdu, await this.#handlers.deliver(pdu));
      // Neither has an answer (SMPP 3.4 §4.1.7 and §4.12).
      case "outbind":
      case "alert_notification":
        return;
      default:
        return this.#answer(pdu, ANSWER.ESME_RINVCMDID);
    }
  }

  #answer(to: Pdu | MalformedPdu, command_status: number): void {
    if (this.#closed || !this.#socket.writable) return;
    const command = ANSWERS[to.command_id] ?? "generic_nack";
    this.#socket.write(encodePdu(command, { sequence_number: to.sequence_number, command_status }));
  }
}

const ANSWERS: Record<number, string> = {
  5: "deliver_sm_resp",
  6: "unbind_resp",
  21: "enquire_link_resp",
  259: "data_sm_resp",
};
