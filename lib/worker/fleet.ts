import { systemClock } from "@/lib/core/clock";
import { GatewayUnavailable } from "@/lib/core/errors";
import { logger } from "@/lib/core/log";
import { choose } from "@/lib/gateways/choosing";
import { outageBegan, outageEnded, readStandings } from "@/lib/gateways/outages";
import { readWay, type Way, waysInUse } from "@/lib/gateways/ways";
import type { MessageChannel } from "@/lib/generated/prisma/enums";
import { wakeWaiting } from "@/lib/messages/passing-on";
import { Gate } from "@/lib/worker/gate";

const log = logger("gateways");

/** Every way out that this worker holds open, as they are set up now. */
export class Fleet {
  readonly #gates = new Map<string, Gate>();
  readonly #leaving = new Set<Promise<void>>();
  /** What the database says of each: how much of its weight counts. */
  #standings: Awaited<ReturnType<typeof readStandings>> = new Map();
  /** Outages that began or ended and are not written down yet: the last word of each. */
  readonly #news = new Map<string, { gate: Gate; code?: string }>();

  /** Opens what is new, lets go of what is changed or gone. Run every second or so. */
  async refresh(): Promise<void> {
    const [ways, standings] = await Promise.all([waysInUse(), readStandings()]);
    this.#standings = standings;
    for (const [id, gate] of this.#gates) {
      const now = ways.find((way) => way.id === id);
      if (now?.version !== gate.way.version) this.#letGo(gate);
    }
    for (const way of ways) if (!this.#gates.has(way.id)) this.#open(way);
    for (const gate of this.#gates.values()) gate.watch(Date.now());
    await this.#tellNews();
  }

  /**
   * The way out that a message takes now: by weight, among those that can be reached.
   * @param except those that it was tried by just now
   */
  choose(channel: MessageChannel, except: readonly string[] = []): Gate | undefined {
    const candidates = [...this.#gates.values()]
      .filter(({ way, closed }) => way.channel === channel && closed && !except.includes(way.id))
      .map((gate) => ({
        gate,
        weight: gate.way.weight,
        share: this.#standings.get(gate.way.id)?.share ?? 100,
        ready: gate.ready,
      }));
    return choose(candidates, Math.random())?.gate;
  }

  /** The way out of this name, while messages may take it. */
  get(id: string): Gate | undefined {
    return this.#gates.get(id);
  }

  /** The way out of this name for one message, though others may not take it: to try it out. Let go of it afterwards. */
  async borrow(id: string): Promise<{ gate: Gate; giveBack: () => void } | null> {
    const held = this.#gates.get(id);
    if (held) return { gate: held, giveBack: () => {} };
    const way = await readWay(id);
    if (!way) return null;
    const gate = new Gate(way, () => {});
    return { gate, giveBack: () => this.#letGo(gate) };
  }

  /** Why nothing can go by this channel now. */
  nothingOpen(channel: MessageChannel): GatewayUnavailable {
    const its = [...this.#gates.values()].filter(({ way }) => way.channel === channel);
    const code = its.map(({ fault }) => fault).find(Boolean);
    return new GatewayUnavailable(
      its.length === 0 ? "No gateway is switched on." : "No gateway can be reached.",
      code ?? (its.length === 0 ? "GATEWAYS_OFF" : "GATEWAYS_AWAY"),
    );
  }

  /** Closes everything, once what is under way has ended. */
  async close(): Promise<void> {
    for (const gate of this.#gates.values()) this.#letGo(gate);
    await Promise.allSettled([...this.#leaving]);
  }

  #open(way: Way): void {
    try {
      const gate = new Gate(way, (changed) => this.#news.set(way.id, { gate: changed, code: changed.fault }));
      if (this.#standings.get(way.id)?.open) gate.startOpen();
      this.#gates.set(way.id, gate);
      log.info({ gateway: way.id, kind: way.kind }, "a gateway is in use");
    } catch (err) {
      log.error({ gateway: way.id, err }, "a gateway cannot be opened with its settings");
    }
  }

  #letGo(gate: Gate): void {
    if (this.#gates.get(gate.way.id) === gate) this.#gates.delete(gate.way.id);
    const left: Promise<void> = gate
      .leave()
      .catch((err) => log.warn({ gateway: gate.way.id, err }, "a gateway did not close"))
      .finally(() => this.#leaving.delete(left));
    this.#leaving.add(left);
  }

  async #tellNews(): Promise<void> {
    for (const [id, { gate, code }] of this.#news) {
      const now = systemClock();
      if (gate.closed) {
        await outageEnded(id, now);
        const woken = await wakeWaiting(gate.way.channel, now);
        log.info({ gateway: id, woken }, "the gateway is there again");
      } else {
        await outageBegan(id, code, now);
        log.warn({ gateway: id, code }, "the gateway is away and left out");
      }
      // Unless it changed while this was being written down.
      if (this.#news.get(id)?.gate.closed === gate.closed) this.#news.delete(id);
    }
  }
}
