const minuteMs = 60_000;
/** More domains than a desk writes to in a minute. */
const mostDomains = 10_000;

/** How many letters may go to one domain in a minute. Pure but for its own state: the time is passed in, in milliseconds. */
export class DomainPace {
  readonly #perMinute: number;
  readonly #sent = new Map<string, number[]>();

  /** @param perMinute 0 for no limit */
  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /** Books a letter to this address. @returns 0, or after how many milliseconds to come again */
  book(address: string, now: number): number {
    if (this.#perMinute === 0) return 0;
    const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
    const lately = (this.#sent.get(domain) ?? []).filter((at) => at > now - minuteMs);
    const [oldest = now] = lately;
    if (lately.length >= this.#perMinute) return oldest + minuteMs - now;
    if (this.#sent.size >= mostDomains) this.#sent.clear();
    this.#sent.set(domain, [...lately, now]);
    return 0;
  }
}
