import { z } from "zod";
import type { PublicActor } from "@/lib/access/actor";
import { db, type Tx } from "@/lib/core/db";
import type { ProofPurpose } from "@/lib/generated/prisma/enums";
import { type OpenProof, openProof } from "./address";

/** Milliseconds in which a code that was asked for is given in, and what it proves is used. */
export const provedForMs = 24 * 3_600_000;

/**
 * A proof as its person may see it: where the code went. The id is the key: unguessable, and known only to the
 * browser that asked.
 * @returns null when there is none, or no longer
 */
export async function readProof(
  _actor: PublicActor,
  id: string,
  purpose: ProofPurpose,
  now: Date,
): Promise<OpenProof | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const where = { id, purpose, creationDate: { gt: earliest(now) } };
  const proof = await db().proof.findFirst({ where });
  return proof && openProof(proof);
}

/** Of these proofs, the addresses that turned out to be the person's own. */
export async function provedAddresses(
  from: Pick<Tx, "proof">,
  ids: string[],
  now: Date,
): Promise<Pick<OpenProof, "channel" | "address" | "provedAt">[]> {
  const known = ids.filter((id) => z.uuid().safeParse(id).success);
  if (known.length === 0) return [];
  const proofs = await from.proof.findMany({
    where: {
      id: { in: known },
      purpose: "ticket",
      provedAt: { not: null },
      creationDate: { gt: earliest(now) },
    },
    select: { id: true, channel: true, sealed: true, provedAt: true },
  });
  return proofs.map((proof) => {
    const { channel, address, provedAt } = openProof(proof);
    return { channel, address, provedAt };
  });
}

const earliest = (now: Date) => new Date(now.getTime() - provedForMs);
