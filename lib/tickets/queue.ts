import { z } from "zod";
import type { StaffActor } from "@/lib/access/actor";
import { closedTicketRow } from "@/lib/access/sealed-content";
import { isSealed, visibleTickets, visibleTypes } from "@/lib/access/visibility";
import { db } from "@/lib/core/db";
import { cleanLine } from "@/lib/core/typed-text";
import { Prisma } from "@/lib/generated/prisma/client";
import { ReplyChannel, TicketStatus, TicketType } from "@/lib/generated/prisma/enums";
import { parseReference } from "@/lib/tickets/reference";
import { searchable } from "@/lib/tickets/search-text";

/** What the queue can be narrowed by. Unknown values in an address are ignored, not an error. */
export const queueFilterSchema = z.object({
  type: z.enum(TicketType).optional().catch(undefined),
  status: z.enum(TicketStatus).optional().catch(undefined),
  channel: z.enum(ReplyChannel).optional().catch(undefined),
  /** `me`, `nobody`, or a person's id. */
  assignee: z
    .union([z.literal("me"), z.literal("nobody"), z.uuid()])
    .optional()
    .catch(undefined),
  overdue: z.literal("1").optional().catch(undefined),
  /** Due within `soonMs`, and not late yet. With `overdue`, both. */
  soon: z.literal("1").optional().catch(undefined),
  q: z.string().transform(cleanLine).pipe(z.string().max(200)).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});

export type QueueFilter = z.infer<typeof queueFilterSchema>;

const pageSize = 50;

/** From here on a promise is about to break. */
export const soonMs = 2 * 3_600_000;

const select = {
  id: true,
  reference: true,
  ticketType: true,
  status: true,
  priority: true,
  channel: true,
  replyChannel: true,
  replyAddress: true,
  contactName: true,
  subjectNumber: true,
  addressProvedAt: true,
  subjectNumberProvedAt: true,
  segment: true,
  description: true,
  answers: true,
  queueAt: true,
  statusChangeDate: true,
  creationDate: true,
  assignee: { select: { id: true, name: true } },
} satisfies Prisma.TicketSelect;

export type QueueRow = Prisma.TicketGetPayload<{ select: typeof select }>;
export type QueuePage = { rows: QueueRow[]; next: string | null };

/**
 * One page of the tickets this person may see: every open one, the most urgent promise first. With a search
 * or a status that is not open, every ticket that fits, the newest first. Pages go by key, so that a ticket
 * that moves meanwhile neither repeats nor hides another. One query, whatever the filter. Of reports it gives the
 * topic and no word, whoever has opened them.
 * @param filter.after the `next` of the page before
 */
export async function listQueue(actor: StaffActor, filter: QueueFilter, now: Date): Promise<QueuePage> {
  const byPromise = isByPromise(filter);
  const rows = await db().ticket.findMany({
    where: {
      AND: [visibleTickets(actor), ...conditions(actor, filter, now), afterKey(filter.after, byPromise)],
    },
    orderBy: byPromise ? [{ queueAt: "asc" }, { id: "asc" }] : [{ creationDate: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    select,
  });
  const page = rows.slice(0, pageSize).map((row) => (isSealed(row) ? closedTicketRow(row) : row));
  const last = page.at(-1);
  const key = last && (byPromise ? last.queueAt : last.creationDate);
  return { rows: page, next: rows.length > pageSize && last && key ? `${key.getTime()}_${last.id}` : null };
}

const endedStatuses: TicketStatus[] = ["resolved", "closed", "rejected", "cancelled"];
const isByPromise = ({ q, status }: QueueFilter) => !q && !(status && endedStatuses.includes(status));

function conditions(actor: StaffActor, filter: QueueFilter, now: Date): Prisma.TicketWhereInput[] {
  const found: Prisma.TicketWhereInput[] = [];
  const due = dueWithin(filter, now);
  if (due) found.push({ queueAt: due });
  else if (isByPromise(filter)) found.push({ queueAt: { not: null } });
  if (filter.type) found.push({ ticketType: filter.type });
  if (filter.status) found.push({ status: filter.status });
  if (filter.channel) found.push({ replyChannel: filter.channel });
  if (filter.assignee === "nobody") found.push({ assigneeId: null });
  else if (filter.assignee) found.push({ assigneeId: filter.assignee === "me" ? actor.id : filter.assignee });
  if (filter.q) found.push(matching(filter.q));
  return found;
}

function dueWithin({ overdue, soon }: QueueFilter, now: Date): Prisma.DateTimeNullableFilter | null {
  if (!overdue && !soon) return null;
  const lt = soon ? new Date(now.getTime() + soonMs) : now;
  return overdue ? { lt } : { gte: now, lt };
}

/** A reference finds its ticket; anything else is looked for in texts, numbers and addresses. */
function matching(typed: string): Prisma.TicketWhereInput {
  const reference = parseReference(typed);
  if (reference) return { reference };
  const literally = (text: string) => text.replace(/[\\%_]/g, "\\$&");
  const words = searchable(typed).split(" ").filter(Boolean).slice(0, 8);
  // A number may be typed with spaces, or without its country: its digits stand together in what is searched.
  const digits = typed.replace(/[\s()-]/g, "");
  if (/^\+?\d{5,}$/.test(digits)) return { searchText: { contains: digits.replace(/^0+/, "") } };
  return { AND: words.map((word) => ({ searchText: { contains: literally(word) } })) };
}

function afterKey(after: string | undefined, byPromise: boolean): Prisma.TicketWhereInput {
  const [time, id] = after?.split("_") ?? [];
  if (!time || !/^\d{1,15}$/.test(time) || !z.uuid().safeParse(id).success) return {};
  const moment = new Date(Number(time));
  // The bound beside the OR says nothing new, but lets the index begin there: a later page costs no more.
  return byPromise
    ? { queueAt: { gte: moment }, OR: [{ queueAt: { gt: moment } }, { id: { gt: id } }] }
    : { creationDate: { lte: moment }, OR: [{ creationDate: { lt: moment } }, { id: { lt: id } }] };
}

export type QueueCounts = Record<"open" | "overdue" | "soon" | "mine" | "unassigned", number>;

/** The figures beside the navigation, of what this person may see. One query. */
export async function countQueue(actor: StaffActor, now: Date): Promise<QueueCounts> {
  const types = Prisma.join(visibleTypes(actor).map((type) => Prisma.sql`${type}::"TicketType"`));
  const soon = new Date(now.getTime() + soonMs);
  const [row] = await db().$queryRaw<Record<keyof QueueCounts, bigint>[]>`
    SELECT count(*) AS "open",
      count(*) FILTER (WHERE "queueAt" < ${now}) AS "overdue",
      count(*) FILTER (WHERE "queueAt" >= ${now} AND "queueAt" < ${soon}) AS "soon",
      count(*) FILTER (WHERE "assigneeId" = ${actor.id}::uuid) AS "mine",
      count(*) FILTER (WHERE "assigneeId" IS NULL) AS "unassigned"
    FROM "Ticket" WHERE "queueAt" IS NOT NULL AND "ticketType" IN (${types})`;
  const count = (key: keyof QueueCounts) => Number(row?.[key] ?? 0);
  return {
    open: count("open"),
    overdue: count("overdue"),
    soon: count("soon"),
    mine: count("mine"),
    unassigned: count("unassigned"),
  };
}
