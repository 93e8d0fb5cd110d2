import { setTimeout as sleep } from "node:timers/promises";
import { GatewayUnavailable } from "@/lib/core/errors";
import { logger } from "@/lib/core/log";
import { Circuit } from "@/lib/gateways/circuit";
import { countResult } from "@/lib/gateways/counting";
import type { Way } from "@/lib/gateways/ways";
import type { Cause } from "@/lib/messages/retry-schedule";
import { type OpenWire, openWay } from "@/lib/worker/open-way";

/** A link that is being made is given this long before its gateway counts as away. */
const linkTakesMs = 3_000;
const handsEmptyWithinMs = 120_000;

/** One way out in this worker's hands: its wire, what is under way by it, and whether it can be reached. */
export class Gate {
  readonly open: OpenWire;
  readonly #circuit = new Circuit();
  readonly #underWay = new Set<Promise<unknown>>();
  #missedSince: number | undefined;
  #knocking = false;

  /**
   * @param changed called when the circuit opens or closes
   * @throws Error when its settings cannot be used
   */
  constructor(
    readonly way: Way,
    readonly changed: (gate: Gate) => void,
  ) {
    this.open = openWay(way);
  }

  get closed(): boolean {
    return !this.#circuit.open;
  }

  get fault(): string | undefined {
    return this.#circuit.code;
  }

  get ready(): boolean {
    return this.open.wire.link?.up ?? true;
  }

  /** Keeps the wire open for as long as this lasts. */
  use<T>(work: Promise<T>): Promise<T> {
    this.#underWay.add(work);
    return work.finally(() => this.#underWay.delete(work));
  }

  /** What came of a try, in so many milliseconds. */
  tried(outcome: "taken" | Cause, ms: number, code?: string): void {
    const counted = outcome === "taken" && this.open.wire.name === "outbox" ? "outbox" : outcome;
    countResult({ gateway: this.way.id, outcome: counted, ms, code, at: new Date() });
    if (outcome === "unavailable") this.#failed(code);
    else if (outcome !== "unknown" && this.#circuit.worked()) this.changed(this);
  }

  /** A gateway that was away when this worker began is not believed to be there before it was reached. */
  startOpen(): void {
    this.#circuit.failed(undefined, Date.now(), true);
  }

  /** Looks after the link, and knocks while the circuit is open. Run every second or so. */
  watch(now: number): void {
    const { link } = this.open.wire;
    if (link?.up && this.#circuit.worked()) this.changed(this);
    if (!link || link.up) this.#missedSince = undefined;
    else this.#missedSince ??= now;
    if (this.#missedSince !== undefined && now - this.#missedSince > linkTakesMs && this.closed)
      this.#failed(link?.fault, true);
    if (!link && !this.#knocking && this.#circuit.knock(now)) void this.#knock();
  }

  /** Lets what is under way end, then closes the wire. */
  async leave(): Promise<void> {
    const ended = Promise.allSettled([...this.#underWay]);
    await Promise.race([ended, sleep(handsEmptyWithinMs, undefined, { ref: false })]);
    await this.open.wire.close();
  }

  #failed(code: string | undefined, surely = false): void {
    if (this.#circuit.failed(code, Date.now(), surely)) this.changed(this);
  }

  async #knock(): Promise<void> {
    this.#knocking = true;
    try {
      await this.open.wire.probe?.();
      if (this.#circuit.worked()) this.changed(this);
    } catch (error) {
      const code = error instanceof GatewayUnavailable ? error.code : undefined;
      logger("gateways").debug({ gateway: this.way.id, code }, "still away");
    } finally {
      this.#knocking = false;
    }
  }
}
