import { parseMail } from "@/lib/channels/mailbox/parsing";
import { db } from "@/lib/core/db";
import { lookAtMail } from "@/lib/mailbox/receiving";
import { openWords } from "@/lib/mailbox/sealed-mail";
import { storeMail } from "@/lib/mailbox/storing";
import { clockAt, hours, later } from "./factories";

let uid = 0;

/** A mail is stored as a reader stores it. @returns the row's id, null for one that was there */
export const stored = (mailboxId: string, raw: Buffer, at = later(2 * hours), headOnly = false) =>
  storeMail(
    mailboxId,
    { uidValidity: 1n, uid: ++uid, size: raw.length, receivedAt: at, raw, headOnly },
    clockAt(at),
  );

export const rowOf = async (id: string) => {
  const row = await db().inboundMail.findUniqueOrThrow({ where: { id } });
  return { ...row, ...openWords(row) };
};

/** A mail comes in and is looked at. */
export async function comes(mailboxId: string, raw: Buffer, at = later(2 * hours), headOnly = false) {
  const id = await stored(mailboxId, raw, at, headOnly);
  if (!id) throw new Error("This mail was there already.");
  await lookAtMail(id, parseMail, clockAt(at));
  return rowOf(id);
}
