import { setTimeout as sleep } from "node:timers/promises";
import type { ImapFlow } from "imapflow";
import { type MailboxProblem, type MailboxSettings, newClient, openFolder, problemOf } from "./imap";

/** From this size on only the head of a mail is read, in octets. */
const largestMail = 25 * 1_048_576;
/** A head is no longer than this. */
const largestHead = 262_144;

export type FoundMail = { uid: number; receivedAt: Date; size: number };

export type FetchedMail = FoundMail & {
  uidValidity: bigint;
  raw: Buffer;
  /** It was too large: only its head is here. */
  headOnly: boolean;
};

/** Whoever wants the mails. A throw ends the session; what was not stored is read again by the next one. */
export type MailboxListener = {
  /** How far this folder has been read, and from which day on it is to be read at all. */
  position(uidValidity: bigint): Promise<{ lastUid: number; readFrom: Date }>;
  /** Those that are to be fetched, of what is new or not marked as seen. */
  wanted(uidValidity: bigint, found: FoundMail[]): Promise<FoundMail[]>;
  /** Stores one. Only afterwards it is marked as seen. */
  store(mail: FetchedMail): Promise<void>;
  /** Everything there was has been stored, and the reader listens. */
  listening(): Promise<void>;
  failed(problem: MailboxProblem): Promise<void>;
};

const dayMs = 86_400_000;
/** A mail of this size that could not be stored so often is stored by its head: it must not stand before all others. */
const heavyMail = 1_048_576;
const mostStores = 3;
/** A folder is looked through even where its server tells of nothing. */
const lookMs = 300_000;
const pauses = [1_000, 2_000, 5_000, 15_000, 60_000];

/** Reads one folder and listens for more, and comes back after whatever cuts it off. It begins at once. */
export class MailboxReader {
  readonly #ending = new AbortController();
  readonly #done: Promise<void>;
  #client: ImapFlow | undefined;
  /** How often the storing of a heavy mail has failed, by its number. */
  readonly #failedStores = new Map<number, number>();

  constructor(
    private readonly settings: MailboxSettings,
    private readonly listener: MailboxListener,
  ) {
    this.#done = this.#run();
  }

  async close(): Promise<void> {
    this.#ending.abort();
    this.#client?.close();
    await this.#done;
  }

  async #run(): Promise<void> {
    const { signal } = this.#ending;
    for (let failures = 0; !signal.aborted; ) {
      try {
        await this.#session(() => {
          failures = 0;
        });
      } catch (error) {
        if (signal.aborted) return;
        await this.listener.failed(problemOf(error)).catch(() => {});
      }
      const pause = pauses[Math.min(failures++, pauses.length - 1)];
      await sleep(pause, undefined, { signal }).catch(() => {});
    }
  }

  async #session(listens: () => void): Promise<void> {
    const client = newClient(this.settings);
    this.#client = client;
    try {
      const { uidValidity } = await openFolder(client, this.settings);
      let closed = false;
      let wake: () => void = () => {};
      let more = true;
      client.on("exists", () => {
        more = true;
        wake();
      });
      client.on("close", () => {
        closed = true;
        wake();
      });
      while (!closed && !this.#ending.signal.aborted) {
        if (more) {
          more = false;
          await this.#readAll(client, uidValidity);
          await this.listener.listening();
          listens();
          continue;
        }
        const timer = setTimeout(() => {
          more = true;
          wake();
        }, lookMs);
        if (!closed) await new Promise<void>((resolve) => (wake = resolve));
        clearTimeout(timer);
      }
      if (!this.#ending.signal.aborted) throw Object.assign(new Error("closed"), { code: "NoConnection" });
    } finally {
      this.#client = undefined;
      client.close();
    }
  }

  async #readAll(client: ImapFlow, uidValidity: bigint): Promise<void> {
    const { lastUid, readFrom } = await this.listener.position(uidValidity);
    // By the day, in whatever zone the server has: the moment is looked at afterwards.
    const since = new Date(readFrom.getTime() - dayMs);
    const query = { since, or: [{ seen: false }, { uid: `${lastUid + 1}:*` }] };
    const uids = (await client.search(query, { uid: true })) || [];
    // An empty set is no range, and asking for it is an error.
    if (uids.length === 0) return;
    const found: FoundMail[] = [];
    const asked = { uid: true, size: true, flags: true, internalDate: true };
    for await (const one of client.fetch(uids.join(","), asked, { uid: true })) {
      const { uid, size = 0, flags, internalDate } = one;
      // "n:*" has the last mail in it, even where its number is below n.
      if (uid <= lastUid && flags?.has("\\Seen")) continue;
      found.push({ uid, size, receivedAt: new Date(internalDate ?? Date.now()) });
    }
    // Servers note the second alone.
    const from = Math.floor(readFrom.getTime() / 1000) * 1000;
    const recent = found.filter(({ receivedAt }) => receivedAt.getTime() >= from);
    const wanted = await this.listener.wanted(uidValidity, recent);
    for (const mail of wanted.sort((one, other) => one.uid - other.uid)) {
      if (this.#ending.signal.aborted) return;
      await this.#readOne(client, uidValidity, mail);
    }
    const rest = recent.filter(({ uid }) => !wanted.some((mail) => mail.uid === uid));
    // Stored by somebody who died before saying so.
    if (rest.length > 0) await markSeen(client, rest);
  }

  async #readOne(client: ImapFlow, uidValidity: bigint, mail: FoundMail): Promise<void> {
    const { uid, size } = mail;
    const failures = this.#failedStores.get(uid) ?? 0;
    const headOnly = size >= largestMail || failures >= mostStores;
    const asked = headOnly ? { headers: true } : { source: { maxLength: largestMail } };
    const fetched = await client.fetchOne(String(uid), asked, { uid: true });
    // Somebody has taken it away meanwhile.
    const raw = fetched && (headOnly ? fetched.headers?.subarray(0, largestHead) : fetched.source);
    if (!raw) return;
    if (size >= heavyMail) this.#failedStores.set(uid, failures + 1);
    await this.listener.store({ ...mail, uidValidity, raw, headOnly });
    this.#failedStores.delete(uid);
    await markSeen(client, [mail]);
  }
}

const markSeen = (client: ImapFlow, mails: FoundMail[]): Promise<boolean> =>
  client.messageFlagsAdd(mails.map(({ uid }) => uid).join(","), ["\\Seen"], { uid: true });
