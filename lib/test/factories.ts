import { randomUUID } from "node:crypto";
import type { PublicActor, StaffActor } from "@/lib/access/actor";
import { db, pool } from "@/lib/core/db";
import type { Ticket } from "@/lib/generated/prisma/client";
import type { StaffRole } from "@/lib/generated/prisma/enums";
import { type FiledTicket, fileTicket } from "@/lib/tickets/filing";
import type { FileTicketInput, Reply } from "@/lib/tickets/schema";

/** A Monday at ten in Prague: the desk of the default settings is open from eight to twenty. */
export const monday = new Date("2026-11-23T09:00:00Z");
export const minutes = 60_000;
export const hours = 60 * minutes;
export const days = 24 * hours;
export const later = (ms: number, from: Date = monday): Date => new Date(from.getTime() + ms);
export const clockAt =
  (moment: Date): (() => Date) =>
  () =>
    moment;

export const anybody: PublicActor = { kind: "public", network: "192.0.2.1" };

/** A person of the desk with a row of their own. */
export async function person(role: StaffRole, name: string = role): Promise<StaffActor> {
  const row = { email: `${randomUUID()}@desk.example`, name, role, locale: "en", passwordHash: "none" };
  const { id } = await db().staff.create({ data: row });
  return { kind: "staff", id, role, name, locale: "en" };
}

const bySms: Reply = { channel: "sms", address: "+420601123456" };
/** One of many people: each has a mobile number, and its block of numbers, of their own. */
export const nth = (n: number): Reply => ({
  channel: "sms",
  address: `+42060${(n % 8) + 1}${String(100_000 + n * 7_919).slice(-6)}`,
});
export const byEmail: Reply = { channel: "email", address: "jana@example.org" };
/** Called on the Monday between noon and two. */
export const byPhone: Extract<Reply, { channel: "phone" }> = {
  channel: "phone",
  address: "+420601123456",
  contactName: "Jana",
  windowStart: later(2 * hours),
  windowEnd: later(4 * hours),
};

/** What a form gives: a question by SMS with words of its own, unless said otherwise. */
export const form = (changes: Partial<FileTicketInput> = {}): FileTicketInput => ({
  submissionId: randomUUID(),
  locale: "en",
  ticketType: "question",
  subscriber: true,
  segment: "private",
  subjectNumber: "+420601123456",
  questionnaireId: null,
  answers: { topic: "roaming" },
  description: `How much is a minute from abroad? ${randomUUID()}`,
  reply: bySms,
  proofIds: [],
  suspected: [],
  draftId: null,
  noticeId: null,
  disclosure: changes.ticketType === "fraudReport" ? "named" : null,
  ...changes,
});

export const claim = (changes: Partial<FileTicketInput> = {}): FileTicketInput =>
  form({
    ticketType: "claim",
    answers: { topic: "bill", occurredOn: "2026-11-20", disputedAmount: null, desiredRemedy: "refund" },
    ...changes,
  });

export const fraud = (changes: Partial<FileTicketInput> = {}, happeningNow = false): FileTicketInput =>
  form({
    ticketType: "fraudReport",
    answers: {
      topic: "call",
      occurredOn: null,
      occurredAt: null,
      offender: "+420900123456",
      moneyLost: null,
      happeningNow,
    },
    ...changes,
  });

/** Files a form that must be taken. */
export async function filed(input: FileTicketInput = form(), at: Date = monday): Promise<FiledTicket> {
  const result = await fileTicket(anybody, input, clockAt(at));
  if (!result.ok) throw new Error(`Not filed: ${result.reason}`);
  return result;
}

/** The row as it stands, with everything that hangs on it. */
export const ticketRow = (id: string) =>
  db().ticket.findUniqueOrThrow({
    where: { id },
    include: {
      deadlines: true,
      moves: { orderBy: { id: "asc" } },
      callbacks: { include: { attempts: true } },
      messages: { orderBy: { id: "asc" }, include: { parts: true, tries: true } },
      notes: { orderBy: { id: "asc" } },
    },
  });

/** Czech law: a month from that Monday, to the end of the day in Prague. */
export const aMonthFromMonday = new Date("2026-12-23T22:59:59.999Z");

type Deadlines = { deadlines: Awaited<ReturnType<typeof ticketRow>>["deadlines"] };
export const answerClock = ({ deadlines }: Deadlines) => deadlines.find(({ kind }) => kind === "answer");
export const legalClock = ({ deadlines }: Deadlines) => deadlines.find(({ kind }) => kind === "legal");

export const eventsOf = async (ticketId: string): Promise<string[]> =>
  (await db().event.findMany({ where: { ticketId }, orderBy: { id: "asc" } })).map(({ kind }) => kind);

/** The messages that a job of the engine waits to send. */
export async function jobsWaiting(): Promise<string[]> {
  const { rows } = await pool().query(
    "SELECT data->>'messageId' AS id FROM jobs.job WHERE name IN ('email', 'sms') AND state < 'active'",
  );
  return rows.map(({ id }) => id);
}

/** No tickets and nothing that hangs on them. People stay. */
export async function noTickets(): Promise<void> {
  await db()
    .$executeRaw`TRUNCATE "Ticket", "Message", "Event", "EarlyReceipt", "FailedAddress", "rate_limit" CASCADE`;
}

/** Puts a ticket where no form could: for what has been there for long. */
export const setTicket = (id: string, data: Partial<Pick<Ticket, "status" | "assigneeId" | "queueAt">>) =>
  db().ticket.update({ where: { id }, data });
