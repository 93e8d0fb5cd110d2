import { createHmac } from "node:crypto";
import { db, type Tx } from "@/lib/core/db";
import { keysFor } from "@/lib/core/env";
import type { FailedAddress } from "@/lib/generated/prisma/client";
import type { MessageChannel, MessageKind } from "@/lib/generated/prisma/enums";
import { isAboutAddress } from "./reasons";
import { openMessage } from "./sealed-message";
import type { Settled } from "./settled";

export type Address = { channel: MessageChannel; address: string };
/** Since when nothing can be sent to an address, and what its other side said. */
export type AddressMark = Pick<FailedAddress, "state" | "code" | "since">;

/** Whoever types their address and waits for a code finds out themselves that it does not come. */
const askedFor: MessageKind[] = ["code", "staffInvitation"];

/**
 * Every form under which an address may be stored: keyed, so that the database does not tell whose they are. Almost no
 * mailbox tells case apart.
 */
const hashesOf = ({ address }: Address): string[] =>
  keysFor("bounced-address").map((key) =>
    createHmac("sha256", key).update(address.toLowerCase()).digest("base64url"),
  );

/**
 * Remembers an address that a settled message failed at for good, so that it is not used again blindly; what
 * arrives clears it.
 */
export async function markAddress(tx: Tx, { messageId, state }: Settled, now: Date): Promise<void> {
  if (state !== "permanentFailure" && state !== "delivered") return;
  const message = openMessage(await tx.message.findUniqueOrThrow({ where: { id: messageId } }));
  if (state === "delivered") return clearMark(tx, message);
  const { channel, stateReason: code } = message;
  const [addressHash] = hashesOf(message);
  if (!addressHash || !isAboutAddress(channel, state, code)) return;
  const said = { state, code, since: now };
  await tx.failedAddress.upsert({
    where: { channel_addressHash: { channel, addressHash } },
    create: { channel, addressHash, ...said },
    update: said,
  });
}

/** Something has arrived there, or its person says that it is right: it is used again. */
export async function clearMark(tx: Tx, address: Pick<Address, "channel" | "address">): Promise<void> {
  const where = { channel: address.channel, addressHash: { in: hashesOf(address) } };
  await tx.failedAddress.deleteMany({ where });
}

/** The mark of an address that failed for good; null where nothing is known against it. */
export async function markOf(
  address: Address,
  tx: Pick<Tx, "failedAddress"> = db(),
): Promise<AddressMark | null> {
  const where = { channel: address.channel, addressHash: { in: hashesOf(address) } };
  return tx.failedAddress.findFirst({ where, orderBy: { since: "desc" } });
}

/** Is nothing to be sent there by itself, before a person has looked at it? */
export const isFailed = async (tx: Tx, message: Address & { kind: MessageKind }): Promise<boolean> =>
  !askedFor.includes(message.kind) && (await markOf(message, tx)) !== null;

/** Those of the addresses that nothing is known against, in one query. */
export async function withoutFailed<A extends Address>(
  addresses: A[],
  tx: Pick<Tx, "failedAddress"> = db(),
): Promise<A[]> {
  if (addresses.length === 0) return [];
  const hashes = addresses.map(hashesOf);
  const found = await tx.failedAddress.findMany({
    where: { addressHash: { in: hashes.flat() } },
    select: { addressHash: true },
  });
  const failed = new Set(found.map(({ addressHash }) => addressHash));
  return addresses.filter((_, index) => !hashes[index]?.some((hash) => failed.has(hash)));
}
