import { z } from "zod";
import type { StaffActor } from "@/lib/access/actor";
import { isSealed, visibleTypes } from "@/lib/access/visibility";
import { db } from "@/lib/core/db";
import { Forbidden } from "@/lib/core/errors";
import { Prisma } from "@/lib/generated/prisma/client";
import type { RatingChannel, TicketStatus, TicketType } from "@/lib/generated/prisma/enums";

/** Who answers for how answers are given. */
export const mayReadRatings = ({ role }: StaffActor): boolean =>
  role === "supervisor" || role === "administrator";

const pageSize = 50;
const dayMs = 86_400_000;

export type LowRating = {
  noteId: string;
  reference: string;
  ticketType: TicketType;
  status: TicketStatus;
  solved: boolean | null;
  rating: number | null;
  word: string | null;
  channel: RatingChannel;
  lastUpdate: Date;
  /** Who gave the answer; null where it came from a notice. */
  author: string | null;
  /** Who has the ticket now. */
  owner: string | null;
};

/** Of one way of rating, or of all of them where it is null: the averages from 1 to 5, and of how many. */
export type RatingAverage = {
  channel: RatingChannel | null;
  weekAverage: number | null;
  weekCount: number;
  monthAverage: number | null;
  monthCount: number;
};

export type LowRatings = { rows: LowRating[]; next: string | null; averages: RatingAverage[] };

/**
 * The tickets whose customer's last word was 1, 2 or "not solved", the newest first, by key; and how good the answers
 * were of late. Two queries, however many there are.
 * @param after the `next` of the page before
 * @throws Forbidden for whoever does not answer for others
 */
export async function readLowRatings(
  actor: StaffActor,
  after: string | undefined,
  now: Date,
): Promise<LowRatings> {
  if (!mayReadRatings(actor)) throw new Forbidden();
  const types = typesOf(actor);
  const [rows, averages] = await Promise.all([listLow(types, after), average(types, now)]);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const next = rows.length > pageSize && last ? `${last.lastUpdate.getTime()}_${last.noteId}` : null;
  return { rows: page, next, averages };
}

/** A ticket that became a report after it was rated is under its seal, and so is what was said of it. */
const typesOf = (actor: StaffActor): Prisma.Sql =>
  Prisma.join(
    visibleTypes(actor)
      .filter((ticketType) => !isSealed({ ticketType }))
      .map((type) => Prisma.sql`${type}::"TicketType"`),
  );

const listLow = (types: Prisma.Sql, after: string | undefined): Promise<LowRating[]> =>
  db().$queryRaw<LowRating[]>`
    SELECT r."noteId", r."solved", r."rating", r."word", r."channel", r."lastUpdate",
      t."reference", t."ticketType", t."status", a."name" AS "author", o."name" AS "owner"
    FROM "Rating" r JOIN "Ticket" t ON t."id" = r."ticketId" JOIN "Note" n ON n."id" = r."noteId"
      LEFT JOIN "Staff" a ON a."id" = n."authorId" LEFT JOIN "Staff" o ON o."id" = t."assigneeId"
    WHERE (r."solved" = false OR r."rating" <= 2) AND t."ticketType" IN (${types}) AND ${beyond(after)}
      AND NOT EXISTS (SELECT 1 FROM "Rating" l WHERE l."ticketId" = r."ticketId"
        AND (l."lastUpdate", l."noteId", l."occasion") > (r."lastUpdate", r."noteId", r."occasion"))
    ORDER BY r."lastUpdate" DESC, r."noteId" DESC LIMIT ${pageSize + 1}`;

function beyond(after: string | undefined): Prisma.Sql {
  const [time = "", id = ""] = after?.split("_") ?? [];
  if (!/^\d{1,13}$/.test(time) || !z.uuid().safeParse(id).success) return Prisma.sql`true`;
  return Prisma.sql`(r."lastUpdate", r."noteId") < (${new Date(Number(time))}, ${id}::uuid)`;
}

const average = (types: Prisma.Sql, now: Date): Promise<RatingAverage[]> => {
  const [week, month] = [7, 30].map((days) => new Date(now.getTime() - days * dayMs));
  return db().$queryRaw<RatingAverage[]>`
    SELECT r."channel",
      (avg(r."rating") FILTER (WHERE r."lastUpdate" > ${week}))::float AS "weekAverage",
      (count(r."rating") FILTER (WHERE r."lastUpdate" > ${week}))::int AS "weekCount",
      avg(r."rating")::float AS "monthAverage", count(r."rating")::int AS "monthCount"
    FROM "Rating" r JOIN "Ticket" t ON t."id" = r."ticketId"
    WHERE r."lastUpdate" > ${month} AND r."lastUpdate" <= ${now} AND t."ticketType" IN (${types})
    GROUP BY GROUPING SETS ((r."channel"), ()) ORDER BY r."channel" NULLS LAST`;
};
