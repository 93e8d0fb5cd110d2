import { systemClock } from "@/lib/core/clock";
import { transaction } from "@/lib/core/db";
import { newId } from "@/lib/core/new-id";
import { digestOf, sealRaw } from "./sealed-mail";

export type ReceivedMail = {
  uidValidity: bigint;
  uid: number;
  size: number;
  receivedAt: Date;
  raw: Uint8Array;
  headOnly: boolean;
};

/**
 * Writes down a mail as it came, before anything else happens with it and before its mailbox is told that it was read.
 * The same again, by its place in the folder or by its octets, is not written twice.
 * @returns the row's id, to be looked at; null when it was there
 */
export function storeMail(
  mailboxId: string,
  mail: ReceivedMail,
  clock = systemClock,
): Promise<string | null> {
  const { uidValidity, uid, size, raw, headOnly, receivedAt } = mail;
  const id = newId();
  const row = {
    id,
    mailboxId,
    uidValidity,
    uid,
    size,
    headOnly,
    receivedAt,
    digest: digestOf(raw),
    sealed: sealRaw(id, raw),
    lookAt: clock(),
  };
  return transaction(async (tx) => {
    const { count } = await tx.inboundMail.createMany({ data: [row], skipDuplicates: true });
    await tx.$executeRaw`
      UPDATE "Mailbox" SET "readAt" = ${clock()}, "uidValidity" = ${uidValidity},
        "lastUid" = CASE WHEN "uidValidity" = ${uidValidity} THEN greatest("lastUid", ${uid}) ELSE ${uid} END
      WHERE "id" = ${mailboxId}::uuid`;
    return count === 1 ? id : null;
  });
}
