import { connect as connectTcp, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { statusMeaning } from "@/lib/channels/sms/command-status";
import type { Pdu } from "@/lib/channels/sms/pdu";
import { NoAnswer, SmppConnection } from "@/lib/channels/sms/smpp-connection";
import type { SmppSettings } from "@/lib/channels/sms/smpp-settings";
import { logger } from "@/lib/core/log";

const CONNECT_TIMEOUT_MS = 10_000;
/** A bind that held this long was a good one: the next reconnect starts from the shortest pause again. */
const HELD_MS = 30_000;
const SMPP_3_4 = 0x34;

/**
 * The pause before try number `attempt` (from 0): doubling, up to `longest`, and a random half of it taken off, so
 * that many clients that lost one SMSC do not come back in step.
 */
export function reconnectPauseMs(
  attempt: number,
  { first, longest }: SmppSettings["reconnectMs"],
  random: number,
): number {
  const full = Math.min(longest, first * 2 ** Math.min(attempt, 30));
  return full * (1 - random / 2);
}

/** Keeps one connection bound as a transceiver for as long as it is wanted. */
export class SmppLink {
  readonly #settings: SmppSettings;
  readonly #deliver: (pdu: Pdu) => Promise<number>;
  readonly #waiting = new Set<(connection: SmppConnection) => void>();
  #bound?: SmppConnection;
  #current?: SmppConnection;
  #attempt = 0;
  #boundAt = 0;
  #retry?: NodeJS.Timeout;
  #stopped = false;
  #fault = "SMPP_NOT_CONNECTED";

  constructor(settings: SmppSettings, deliver: (pdu: Pdu) => Promise<number>) {
    this.#settings = settings;
    this.#deliver = deliver;
    this.#connect();
  }

  get state(): { up: boolean; fault?: string } {
    return this.#bound ? { up: true } : { up: false, fault: this.#fault };
  }

  /**
   * The bound connection, when there is one within `timeoutMs`.
   * @throws NoAnswer, unsent, with the code of what went wrong last
   */
  bound(timeoutMs: number): Promise<SmppConnection> {
    if (this.#bound) return Promise.resolve(this.#bound);
    if (this.#stopped) return Promise.reject(new NoAnswer("SMPP_NOT_CONNECTED", true));
    return new Promise((resolve, reject) => {
      const take = (connection: SmppConnection) => {
        clearTimeout(timer);
        resolve(connection);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(take);
        reject(new NoAnswer(this.#fault, true));
      }, timeoutMs);
      this.#waiting.add(take);
    });
  }

  /** Unbinds and stays away. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#retry);
    await this.#bound?.request("unbind", {}, 2_000).catch(() => {});
    this.#current?.close("SMPP_UNBOUND");
  }

  #connect(): void {
    const { host, port, tls } = this.#settings;
    const socket: Socket = tls
      ? connectTls({ host, port, servername: isIP(host) ? undefined : host })
      : connectTcp({ host, port });
    const timer = setTimeout(() => this.#current?.close("SMPP_CONNECT_TIMEOUT"), CONNECT_TIMEOUT_MS);
    const connection = new SmppConnection(socket, {
      deliver: this.#deliver,
      closed: (code) => {
        clearTimeout(timer);
        this.#lost(code);
      },
    });
    this.#current = connection;
    socket.setNoDelay(true);
    socket.once(tls ? "secureConnect" : "connect", () => {
      clearTimeout(timer);
      void this.#bind(connection);
    });
  }

  async #bind(connection: SmppConnection): Promise<void> {
    const {
      systemId: system_id,
      password,
      systemType: system_type,
      answerTimeoutMs,
      enquireLinkMs,
    } = this.#settings;
    const fields = { system_id, password, system_type, interface_version: SMPP_3_4 };
    try {
      const answer = await connection.request("bind_transceiver", fields, answerTimeoutMs);
      if (answer.command_status !== 0) return connection.close(statusMeaning(answer.command_status).code);
    } catch (error) {
      return connection.close(error instanceof NoAnswer ? error.code : "SMPP_BIND_FAILED");
    }
    // The SMSC may have hung up in the same breath in which it accepted.
    if (!connection.open) return;
    this.#bound = connection;
    this.#boundAt = Date.now();
    connection.keepAlive(enquireLinkMs, Math.min(enquireLinkMs, answerTimeoutMs));
    logger("smpp").info("bound");
    for (const take of this.#waiting) take(connection);
    this.#waiting.clear();
  }

  #lost(code: string): void {
    if (this.#bound && Date.now() - this.#boundAt > HELD_MS) this.#attempt = 0;
    this.#bound = undefined;
    this.#fault = code;
    if (this.#stopped) return;
    const pauseMs = reconnectPauseMs(this.#attempt++, this.#settings.reconnectMs, Math.random());
    logger("smpp").warn({ code, pauseMs: Math.round(pauseMs) }, "not connected, trying again");
    this.#retry = setTimeout(() => this.#connect(), pauseMs);
  }
}
