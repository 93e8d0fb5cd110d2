const GENTLE_GAP_MS = 100;
const LONGEST_GAP_MS = 2_000;
const EASE_EVERY_MS = 10_000;
const LONGEST_RETRY_MS = 60_000;
/** A window full of refusals within this time is one piece of news, not ten. */
const ONE_NEWS_MS = 1_000;

/**
 * How fast submissions may follow each other. When the SMSC says that it is too much, the gap between two doubles,
 * up to two seconds; after each ten quiet seconds it halves again, down to what the contract allows.
 * Pure but for its own state: the time is passed in, in milliseconds.
 */
export class Pace {
  readonly #contractGapMs: number;
  #gapMs: number;
  #nextAt = 0;
  #easeAt = 0;
  #strikes = 0;
  #struckAt = 0;

  /** @param perSecond submissions in a second by contract, 0 for no limit */
  constructor(perSecond: number) {
    this.#contractGapMs = perSecond > 0 ? 1000 / perSecond : 0;
    this.#gapMs = this.#contractGapMs;
  }

  /**
   * Books the next submission.
   * @returns milliseconds to wait before it may go; more than `patienceMs` means: not booked, come back then
   */
  book(now: number, patienceMs: number): number {
    this.#ease(now);
    const wait = Math.max(0, this.#nextAt - now);
    if (wait <= patienceMs) this.#nextAt = now + wait + this.#gapMs;
    return wait;
  }

  /** The SMSC refused a submission as one too many. @returns milliseconds after which to try that message again */
  throttled(now: number): number {
    if (this.#strikes === 0 || now >= this.#struckAt + ONE_NEWS_MS) {
      this.#struckAt = now;
      this.#strikes += 1;
      this.#gapMs = Math.min(LONGEST_GAP_MS, Math.max(GENTLE_GAP_MS, this.#gapMs * 2));
      this.#nextAt = Math.max(this.#nextAt, now + this.#gapMs);
    }
    this.#easeAt = now + EASE_EVERY_MS;
    return Math.min(LONGEST_RETRY_MS, 1000 * 2 ** (this.#strikes - 1));
  }

  #ease(now: number): void {
    if (this.#strikes === 0 || now < this.#easeAt) return;
    this.#easeAt = now + EASE_EVERY_MS;
    this.#strikes -= 1;
    const halved = this.#gapMs / 2;
    this.#gapMs = this.#strikes === 0 || halved < this.#contractGapMs ? this.#contractGapMs : halved;
  }
}
