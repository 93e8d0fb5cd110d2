import { createHmac } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { smsPressure } from "@/lib/access/pressure";
import { db } from "@/lib/core/db";
import { keyFor } from "@/lib/core/env";
import type { SpamSign } from "@/lib/generated/prisma/enums";
import { isOurSentence } from "@/lib/notices/joining";
import type { Settings } from "@/lib/settings/schema";
import { isDisposable } from "@/lib/tickets/disposable-mailboxes";
import type { FileTicketInput } from "@/lib/tickets/schema";
import { comparedWords, hasManyLinks } from "@/lib/tickets/spam-signs";

const hourMs = 3_600_000;
/** From one address within an hour. A company whose lines are down may file a few. */
const burst = 20;
/** Other addresses that said the very same within a day. */
const sameWords = 5;

/** What is known about a form before it becomes a ticket. */
export type Suspicion = { signs: SpamSign[]; textFingerprint: string | null };

/**
 * Looks for signs of spam in a form that anybody may have sent, and counts the SMS that would acknowledge it. It
 * asks by itself and not in the transaction that files: a flood is judged by what came before.
 * @param bySms would it be acknowledged by SMS?
 */
export async function suspect(
  actor: Actor,
  input: Pick<FileTicketInput, "description" | "reply" | "suspected" | "noticeId">,
  bySms: boolean,
  settings: Settings,
  now: Date,
): Promise<Suspicion> {
  if (actor.kind !== "public") return { signs: [], textFingerprint: null };
  const { description, reply } = input;
  const signs = new Set(input.suspected);
  // Everybody who follows an incident says the same, because we say it for them.
  const given = input.noticeId !== null && (await isOurSentence(input.noticeId, description));
  const words = given ? null : comparedWords(description);
  const textFingerprint = words === null ? null : hashOf(words);
  const address = reply?.address ?? null;
  const { fromAddress, alike } = await countAlike(address, textFingerprint, now);
  if (hasManyLinks(description)) signs.add("links");
  if (alike >= sameWords) signs.add("repeatedText");
  if (fromAddress >= burst) signs.add("burst");
  if (reply?.channel === "email" && isDisposable(reply.address)) signs.add("disposableEmail");
  if (bySms && address && (await smsPressure(address, settings.abuse)).level === "wall")
    signs.add("smsPumping");
  return { signs: [...signs], textFingerprint };
}

async function countAlike(address: string | null, textFingerprint: string | null, now: Date) {
  const [row] = await db().$queryRaw<{ fromAddress: number; alike: number }[]>`
    SELECT
      (SELECT count(*)::int FROM (SELECT 1 FROM "Ticket" WHERE "replyAddress" = ${address}
        AND "creationDate" > ${new Date(now.getTime() - hourMs)} LIMIT ${burst}) AS "mine") AS "fromAddress",
      (SELECT count(DISTINCT "replyAddress")::int FROM "Ticket" WHERE "textFingerprint" = ${textFingerprint}
        AND "creationDate" > ${new Date(now.getTime() - 24 * hourMs)}
        AND "replyAddress" IS DISTINCT FROM ${address}) AS "alike"`;
  return row ?? { fromAddress: 0, alike: 0 };
}

/** Keyed: words that were sealed must not be found out by trying. */
const hashOf = (words: string): string =>
  createHmac("sha256", keyFor("text-fingerprint")).update(words).digest("base64url");
