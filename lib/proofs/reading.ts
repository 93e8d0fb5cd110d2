import { z } from "zod";
import type { PublicActor } from "@/lib/access/actor";
import { db, type Tx } from "@/lib/core/db";
import type { Proof } from "@/lib/generated/prisma/client";
import type { ProofPurpose } from "@/lib/generated/prisma/enums";

/** A proof may be begun, and its ticket sent, within this time. */
const keptMs = 24 * 3_600_000;

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
): Promise<Proof | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return db().proof.findFirst({ where: { id, purpose, creationDate: { gt: earliest(now) } } });
}

/** Of these proofs, the addresses that turned out to be the person's own. */
export function provedAddresses(
  from: Pick<Tx, "proof">,
  ids: string[],
  now: Date,
): Promise<Pick<Proof, "channel" | "address" | "provedAt">[]> {
  const known = ids.filter((id) => z.uuid().safeParse(id).success);
  if (known.length === 0) return Promise.resolve([]);
  return from.proof.findMany({
    where: {
      id: { in: known },
      purpose: "ticket",
      provedAt: { not: null },
      creationDate: { gt: earliest(now) },
    },
    select: { channel: true, address: true, provedAt: true },
  });
}

const earliest = (now: Date) => new Date(now.getTime() - keptMs);
