import { randomUUID } from "node:crypto";
import { parseMail } from "@/lib/channels/mailbox/parsing";
import { MailboxReader } from "@/lib/channels/mailbox/reader";
import { tryMailbox } from "@/lib/channels/mailbox/trying";
import { logger } from "@/lib/core/log";
import { turns } from "@/lib/files/turns";
import {
  leaveMailboxes,
  type MailboxToRead,
  notStored,
  positionIn,
  readerFailed,
  readerListens,
  takeMailboxes,
} from "@/lib/mailbox/reading-state";
import { lookAtMail, lookAtWaitingMail } from "@/lib/mailbox/receiving";
import { storeMail } from "@/lib/mailbox/storing";
import { makeTries } from "@/lib/mailbox/trying";
import { every } from "@/lib/worker/every";

const log = logger("mailbox");
/** A change at the desk is taken within this time. */
const readersRoundMs = 2_000;
const triesRoundMs = 1_000;
const waitingRoundMs = 5_000;

/** One after the other: what somebody wrote first is on the ticket first, and one mail at most is in memory. */
const inTurn = turns(1);
const readerId = randomUUID();
const open = new Map<string, { version: number; reader: MailboxReader }>();

/**
 * Reads the mailboxes that are this worker's, as they are set now. By themselves: a server that is slow to answer must
 * make nothing else late.
 * @returns `stop` ends the readers, and lets other workers read
 */
export function workOnMailboxes(failed: (error: unknown) => void): { stop(): Promise<void> } {
  const rounds = [
    every(readersRoundMs, readMailboxes, failed),
    every(triesRoundMs, () => makeTries(tryMailbox), failed),
    every(waitingRoundMs, () => inTurn(() => lookAtWaitingMail(parseMail)), failed),
  ];
  return {
    stop: async () => {
      const [readers] = rounds;
      await readers?.stop();
      await Promise.allSettled([...open.values()].map(({ reader }) => reader.close()));
      open.clear();
      await leaveMailboxes(readerId);
      await Promise.all(rounds.map((round) => round.stop()));
    },
  };
}

/** A change ends the old reader and begins a new one. */
async function readMailboxes(): Promise<void> {
  const wanted = await takeMailboxes(readerId);
  for (const [id, { version, reader }] of open) {
    if (wanted.some((mailbox) => mailbox.id === id && mailbox.version === version)) continue;
    open.delete(id);
    await reader.close();
  }
  for (const mailbox of wanted) {
    const { id, version } = mailbox;
    if (!open.has(id)) open.set(id, { version, reader: readerOf(mailbox) });
  }
}

function readerOf(mailbox: MailboxToRead): MailboxReader {
  const { id } = mailbox;
  return new MailboxReader(mailbox, {
    position: (uidValidity) => positionIn(id, uidValidity),
    wanted: (uidValidity, found) => notStored(id, uidValidity, found),
    store: async (mail) => {
      const stored = await storeMail(id, mail);
      if (stored) lookSoon(stored);
    },
    listening: () => readerListens(id),
    failed: async (problem) => {
      log.warn({ mailboxId: id, problem }, "the mailbox cannot be read");
      await readerFailed(id, problem);
    },
  });
}

/** What it is about is found out beside the reading; after a fault of ours it is looked at again later. */
function lookSoon(inboundMailId: string): void {
  inTurn(() => lookAtMail(inboundMailId, parseMail)).catch((err) =>
    log.warn({ err, inboundMailId }, "is looked at later"),
  );
}
