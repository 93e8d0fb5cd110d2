/** So many tries in a row that did not even reach the gateway open its circuit. */
const faultsToOpen = 3;
const firstPauseMs = 1_000;
const longestPauseMs = 60_000;

/**
 * Leaves a gateway out while it cannot be reached: closed, messages take it; open, it is only knocked at, after pauses
 * that double up to a minute. Pure but for its own state: the time is passed in, in milliseconds.
 */
export class Circuit {
  #faults = 0;
  #knocks = 0;
  #knockAt = 0;
  #open = false;
  #code: string | undefined;

  get open(): boolean {
    return this.#open;
  }

  /** What the gateway's last fault was called. */
  get code(): string | undefined {
    return this.#code;
  }

  /**
   * The gateway could not be reached.
   * @param surely it is known to be away, without counting
   * @returns true when this opened the circuit
   */
  failed(code: string | undefined, now: number, surely = false): boolean {
    this.#code = code;
    this.#faults += 1;
    if (this.#open || (!surely && this.#faults < faultsToOpen)) return false;
    this.#open = true;
    this.#knocks = 0;
    this.#knockAt = now + firstPauseMs;
    return true;
  }

  /** The gateway was reached. @returns true when this closed the circuit */
  worked(): boolean {
    const closes = this.#open;
    this.#faults = 0;
    this.#open = false;
    this.#code = undefined;
    return closes;
  }

  /** Is it time to knock? Books the next one. */
  knock(now: number): boolean {
    if (!this.#open || now < this.#knockAt) return false;
    this.#knocks += 1;
    this.#knockAt = now + Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(this.#knocks, 10));
    return true;
  }
}
