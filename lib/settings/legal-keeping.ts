import { createHash } from "node:crypto";
import { db } from "@/lib/core/db";
import { type LegalProfile, legalProfileSchema } from "./legal-schema";

const kept = new Set<string>();

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
