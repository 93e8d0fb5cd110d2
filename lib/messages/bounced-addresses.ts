import { createHmac } from "node:crypto";
import type { Tx } from "@/lib/core/db";
import { keyFor } from "@/lib/core/env";
import type { MessageKind } from "@/lib/generated/prisma/enums";

/** Whoever types their address and waits for a code finds out themselves that it does not come. */
const askedFor: MessageKind[] = ["code", "staffInvitation"];

/** Almost no mailbox tells case apart. */
const hashOf = (address: string): string =>
  createHmac("sha256", keyFor("bounced-address")).update(address.toLowerCase()).digest("base64url");

/** RFC 3463: these are about the message, the way or the moment, and say nothing against the address. */
const notTheAddress = /^([45]\.(2\.2|3\.\d+|4\.\d+|5\.\d+|6\.\d+|7\.\d+)|4\.|552|4\d\d)/;

/** Marks an address that a letter came back from for good, where that is the address's fault. */
export async function markBounced(
  tx: Tx,
  { address, code, messageId }: { address: string; code: string | null; messageId: string },
  now: Date,
): Promise<void> {
  if (code && notTheAddress.test(code)) return;
  const addressHash = hashOf(address);
  const data = { code, messageId, bouncedAt: now };
  await tx.bouncedAddress.upsert({ where: { addressHash }, create: { addressHash, ...data }, update: data });
}

/** Why nothing is to be sent to this address before a person has looked at it; null when nothing is against it. */
export async function bouncedBefore(
  tx: Tx,
  message: { kind: MessageKind; channel: "sms" | "email"; address: string },
): Promise<{ code: string | null } | null> {
  if (message.channel !== "email" || askedFor.includes(message.kind)) return null;
  return tx.bouncedAddress.findUnique({ where: { addressHash: hashOf(message.address) } });
}

/** A person has decided that it is to be tried again. */
export async function forgetBounced(tx: Tx, address: string): Promise<void> {
  await tx.bouncedAddress.deleteMany({ where: { addressHash: hashOf(address) } });
}
