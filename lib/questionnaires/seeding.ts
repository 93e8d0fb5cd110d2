import { recordEvent } from "@/lib/audit/recording";
import { transaction } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { TicketType } from "@/lib/generated/prisma/enums";
import { referenceQuestionnaires } from "@/lib/questionnaires/reference/all";

/**
 * Sees to it that every ticket type has something to ask: publishes the reference data as version 1 where no
 * version is there. Never changes one that is. Two at once publish it once.
 */
export async function ensureQuestionnaires(): Promise<void> {
  await transaction(async (tx) => {
    const known = await tx.questionnaire.groupBy({ by: ["ticketType"] });
    const lacking = Object.values(TicketType).filter(
      (ticketType) => !known.some((one) => one.ticketType === ticketType),
    );
    if (lacking.length === 0) return;
    const publicationDate = new Date();
    const made = await tx.questionnaire.createManyAndReturn({
      data: lacking.map((ticketType) => ({
        ticketType,
        version: 1,
        state: "published" as const,
        content: referenceQuestionnaires[ticketType] as unknown as Prisma.InputJsonObject,
        publicationDate,
      })),
      skipDuplicates: true,
      select: { id: true, ticketType: true, version: true },
    });
    const seed = { kind: "system", name: "seed" } as const;
    for (const { id, ticketType, version } of made) {
      await recordEvent(tx, seed, {
        kind: "questionnairePublished",
        data: { questionnaireId: id, ticketType, version },
      });
    }
  });
}
