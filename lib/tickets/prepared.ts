import type { StaffActor } from "@/lib/access/actor";
import { visibleTickets } from "@/lib/access/visibility";
import { db } from "@/lib/core/db";
import type { ClaimOutcome } from "@/lib/generated/prisma/enums";

/** The outcome that the words prepared for a call state, if they do. */
export async function preparedOutcome(actor: StaffActor, noteId: string): Promise<ClaimOutcome | null> {
  const note = await db().note.findFirst({
    where: { id: noteId, ticket: visibleTickets(actor) },
    select: { outcome: true },
  });
  return note?.outcome ?? null;
}
