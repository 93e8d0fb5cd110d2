import { createHash } from "node:crypto";
import { db, type Tx } from "@/lib/core/db";
import { type LegalProfile, legalProfileSchema } from "./legal-schema";

const kept = new Set<string>();
/** Rows never change; there are a few of them, however many claims. */
const read = new Map<string, LegalProfile>();

/**
 * Keeps a profile as it is now, for what is promised with it, and gives back the id to keep with the promise. A
 * statement of its own, before the transaction of the promise; the same profile is kept once.
 */
export async function keepProfile(profile: LegalProfile): Promise<string> {
  const content = legalProfileSchema.parse(profile);
  const id = createHash("sha256").update(JSON.stringify(content)).digest("base64url");
  if (kept.has(id)) return id;
  await db().legalProfile.createMany({
    data: [{ id, country: content.country, content }],
    skipDuplicates: true,
  });
  kept.add(id);
  return id;
}

/**
 * A profile as it was kept.
 * @param asking the transaction that asks, so that it needs no second connection
 * @throws Error when there is none of that id
 */
export async function keptProfile(
  id: string,
  asking: Pick<Tx, "legalProfile"> = db(),
): Promise<LegalProfile> {
  const known = read.get(id);
  if (known) return known;
  const { content } = await asking.legalProfile.findUniqueOrThrow({ where: { id } });
  const profile = legalProfileSchema.parse(content);
  read.set(id, profile);
  return profile;
}
