import type { Tx } from "@/lib/core/db";
import type { Ticket } from "@/lib/generated/prisma/client";
import { profileOf } from "@/lib/settings/legal";
import { keptProfile } from "@/lib/settings/legal-keeping";
import type { LegalProfile } from "@/lib/settings/legal-schema";
import type { Settings } from "@/lib/settings/schema";

/**
 * The law that a claim was filed under, whatever the settings say now; for one from before laws were kept, theirs.
 * @param asking the transaction that asks, where there is one
 */
export async function lawOf(
  { legalProfileId }: Pick<Ticket, "legalProfileId">,
  settings: Settings,
  asking?: Tx,
): Promise<LegalProfile> {
  return legalProfileId ? keptProfile(legalProfileId, asking) : profileOf(settings);
}
