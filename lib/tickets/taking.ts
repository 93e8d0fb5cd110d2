import type { StaffActor } from "@/lib/access/actor";
import { visibleTypes } from "@/lib/access/visibility";
import { recordEvent } from "@/lib/audit/recording";
import { systemClock } from "@/lib/core/clock";
import { transaction } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";

/**
 * Hands over the most urgent ticket that nobody has and that waits for the desk. Whoever was let go, or may not see
 * it any more, does not have it. One whose answer did not help is not handed to whoever gave that answer. Two people pressing at once
 * never get the same one: each skips the row that the other holds.
 * @returns null when there is nothing to take
 */
export function takeNext(actor: StaffActor, clock = systemClock): Promise<{ reference: string } | null> {
  return transaction(async (tx) => {
    const now = clock();
    const types = Prisma.join(visibleTypes(actor).map((type) => Prisma.sql`${type}::"TicketType"`));
    const [taken] = await tx.$queryRaw<{ id: string; reference: string; before: string }[]>`
      WITH next AS (
        SELECT "id", "status" FROM "Ticket"
        WHERE "queueAt" IS NOT NULL AND "status" IN ('acknowledged', 'inProgress') AND "ticketType" IN (${types})
          AND "notAssigneeId" IS DISTINCT FROM ${actor.id}::uuid
          AND ("assigneeId" IS NULL OR EXISTS (
            SELECT 1 FROM "Staff" WHERE "Staff"."id" = "assigneeId" AND (NOT "active"
              OR ("ticketType" = 'fraudReport' AND "role" NOT IN ('fraudAnalyst', 'supervisor')))))
        ORDER BY "queueAt", "id" LIMIT 1 FOR UPDATE SKIP LOCKED)
      UPDATE "Ticket" SET "assigneeId" = ${actor.id}::uuid, "status" = 'inProgress', "lastUpdate" = ${now},
        "statusChangeDate" = CASE WHEN next."status" = 'inProgress' THEN "Ticket"."statusChangeDate" ELSE ${now} END
      FROM next WHERE "Ticket"."id" = next."id"
      RETURNING "Ticket"."id", "Ticket"."reference", next."status"::text AS "before"`;
    if (!taken) return null;
    const { id: ticketId, before, reference } = taken;
    await recordEvent(tx, actor, { kind: "ticketAssigned", ticketId, data: { to: actor.id }, at: now });
    if (before !== "inProgress") {
      await recordEvent(tx, actor, {
        kind: "statusChanged",
        ticketId,
        data: { from: before, to: "inProgress" },
        at: now,
      });
    }
    return { reference };
  });
}
