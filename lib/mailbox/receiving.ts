import { systemClock } from "@/lib/core/clock";
import { db, transaction } from "@/lib/core/db";
import { logger } from "@/lib/core/log";
import type { MailContent } from "@/lib/core/mail-content";
import type { InboundMail } from "@/lib/generated/prisma/client";
import { readSettings } from "@/lib/settings/reading";
import { type Placed, wordsOf } from "./mail-to-place";
import { placeMail } from "./placing";
import { openRaw, openWords, sealWords } from "./sealed-mail";
import { writeTooLarge } from "./too-large";

/** Takes a mail's octets apart; only the worker can. */
export type ReadMail = (raw: Uint8Array) => Promise<MailContent>;

/** Whoever looks at a mail has it to themselves for so long; one that breaks is looked at again afterwards. */
const heldMs = 120_000;
/** One that has ended so many looks without a word may be what ended the worker: staff look at it. */
const mostLooks = 5;
const atOnce = 20;

/** Looks at a mail that is stored, and writes down what became of it. Done twice, it counts once. */
export async function lookAtMail(id: string, read: ReadMail, clock = systemClock): Promise<void> {
  const mail = await take(id, clock());
  if (!mail?.sealed) return;
  if (mail.looks > mostLooks) return settle(mail, null, { state: "kept", reason: "unreadable" }, clock);
  const content = await read(openRaw(id, mail.sealed));
  await settle(mail, content, await placeMail({ ...mail, content }, clock), clock);
}

async function take(id: string, now: Date): Promise<InboundMail | null> {
  const { count } = await db().inboundMail.updateMany({
    where: { id, state: "stored", lookAt: { lte: now } },
    data: { lookAt: new Date(now.getTime() + heldMs), looks: { increment: 1 } },
  });
  return count === 0 ? null : db().inboundMail.findUnique({ where: { id } });
}

async function settle(
  mail: InboundMail,
  content: MailContent | null,
  { refused = [], ...placed }: Placed,
  clock: () => Date,
): Promise<void> {
  const { id } = mail;
  const words = content ? wordsOf(content) : openWords(mail);
  const settings = await readSettings();
  await transaction(async (tx) => {
    const { count } = await tx.inboundMail.updateMany({
      where: { id, state: "stored" },
      data: { ...placed, sealedText: sealWords(id, { ...words, refused }), settledAt: clock() },
    });
    // In one step with the row, so that it is written once.
    if (count === 1 && content && placed.reason === "tooLarge")
      await writeTooLarge(tx, content, settings, clock());
  });
}

/** Looks at what was stored and not looked at to its end: this process had died. Run from time to time. */
export async function lookAtWaitingMail(read: ReadMail, clock = systemClock): Promise<void> {
  const waiting = await db().inboundMail.findMany({
    where: { state: "stored", lookAt: { lte: clock() } },
    orderBy: { receivedAt: "asc" },
    take: atOnce,
    select: { id: true },
  });
  for (const { id } of waiting) {
    // One that breaks must not keep the others waiting.
    await lookAtMail(id, read, clock).catch((err) =>
      logger("mailbox").error({ err, inboundMailId: id }, "an inbound mail"),
    );
  }
}
