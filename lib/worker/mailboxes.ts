import { randomUUID } from "node:crypto";
import { parseMail } from "@/lib/channels/mailbox/parsing";
import { MailboxReader } from "@/lib/channels/mailbox/reader";
import { tryMailbox } from "@/lib/channels/mailbox/trying";
import { logger } from "@/lib/core/log";
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

const log = logger("mailbox");
const readerId = randomUUID();
const open = new Map<string, { version: number; reader: MailboxReader }>();

/**
 * Reads the mailboxes that this worker has, as they are set now: a change ends the old reader and begins a new one.
 * Run every couple of seconds.
 */
export async function readMailboxes(): Promise<void> {
  await makeTries(tryMailbox);
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
  await lookAtWaitingMail(parseMail);
}

/** Ends every reader, and lets other workers read. */
export async function closeMailboxes(): Promise<void> {
  await Promise.allSettled([...open.values()].map(({ reader }) => reader.close()));
  open.clear();
  await leaveMailboxes(readerId);
}

function readerOf(mailbox: MailboxToRead): MailboxReader {
  const { id } = mailbox;
  return new MailboxReader(mailbox, {
    position: (uidValidity) => positionIn(id, uidValidity),
    wanted: (uidValidity, found) => notStored(id, uidValidity, found),
    store: async (mail) => {
      const stored = await storeMail(id, mail);
      // What it is about is found out beside the reading; a fault of ours is looked at again later.
      if (stored)
        lookAtMail(stored, parseMail).catch((err) =>
          log.warn({ err, inboundMailId: stored }, "is looked at later"),
        );
    },
    listening: () => readerListens(id),
    failed: async (problem) => {
      log.warn({ mailboxId: id, problem }, "the mailbox cannot be read");
      await readerFailed(id, problem);
    },
  });
}
