import { db } from "@/lib/core/db";
import { logger } from "@/lib/core/log";
import type { TicketType } from "@/lib/generated/prisma/enums";
import { topicOf } from "@/lib/questionnaires/asking";
import { referenceQuestionnaires } from "@/lib/questionnaires/reference/all";
import { type AnswerSet, type Questionnaire, questionnaireShape } from "@/lib/questionnaires/schema";

export type PublishedQuestionnaire = { id: string; version: number; content: Questionnaire };

const keptMs = 2_000;
const keptVersions = 200;

// Next loads a module once per bundle; a version that was published must reach every bundle in the process.
const shared = globalThis as typeof globalThis & {
  ozvenaQuestionnaires?: {
    published: Map<TicketType, { at: number; found: Promise<PublishedQuestionnaire> }>;
    byId: Map<string, PublishedQuestionnaire>;
  };
};

function cache() {
  shared.ozvenaQuestionnaires ??= { published: new Map(), byId: new Map() };
  return shared.ozvenaQuestionnaires;
}

/**
 * What people are asked now. At most 2 s old; while the database is away, what was asked last.
 * @throws Error when none was ever published: the seed publishes the reference data
 */
export function publishedQuestionnaire(ticketType: TicketType): Promise<PublishedQuestionnaire> {
  const { published } = cache();
  const kept = published.get(ticketType);
  if (kept && Date.now() - kept.at < keptMs) return kept.found;
  const found = kept ? load(ticketType).catch(() => kept.found) : load(ticketType);
  published.set(ticketType, { at: Date.now(), found });
  found.catch(() => published.delete(ticketType));
  return found;
}

/** Makes the next `publishedQuestionnaire` of this process ask the database. */
export const forgetPublished = (): void => cache().published.clear();

/** A version that was published, now or before; null when there is none of that id. */
export async function questionnaireById(id: string): Promise<PublishedQuestionnaire | null> {
  const { byId } = cache();
  const kept = byId.get(id);
  if (kept) return kept;
  const row = await db().questionnaire.findUnique({ where: { id }, select: selected });
  if (!row || row.state === "draft") return null;
  return keep(row);
}

/**
 * The version that asked what a ticket answers. A ticket from before there were versions is read by the reference
 * data: those of its type, or of the type that knows its topic when staff have changed the type since.
 */
export async function questionnaireOf(ticket: {
  questionnaireId: string | null;
  ticketType: TicketType;
  answers: unknown;
}): Promise<Questionnaire> {
  const asked = ticket.questionnaireId && (await questionnaireById(ticket.questionnaireId));
  if (asked) return asked.content;
  const topic = (ticket.answers as Partial<AnswerSet> | null)?.topic;
  const own = referenceQuestionnaires[ticket.ticketType];
  const all = [own, ...Object.values(referenceQuestionnaires)];
  return all.find((questionnaire) => topicOf(questionnaire, topic)) ?? own;
}

const selected = { id: true, version: true, state: true, content: true } as const;

async function load(ticketType: TicketType): Promise<PublishedQuestionnaire> {
  const row = await db().questionnaire.findFirst({
    where: { ticketType, state: "published" },
    select: selected,
  });
  if (!row) throw new Error(`There is no published questionnaire for ${ticketType}.`);
  return keep(row);
}

type Row = { id: string; version: number; content: unknown };

function keep({ id, version, content }: Row): PublishedQuestionnaire {
  const { byId } = cache();
  const kept = byId.get(id);
  if (kept) return kept;
  const read = { id, version, content: readContent(id, content) };
  // What is published never changes, so the oldest goes only to keep the memory small.
  const oldest = byId.keys().next().value;
  if (byId.size >= keptVersions && oldest) byId.delete(oldest);
  byId.set(id, read);
  return read;
}

function readContent(id: string, content: unknown): Questionnaire {
  const parsed = questionnaireShape.safeParse(content);
  if (parsed.success) return parsed.data;
  logger("questionnaires").error({ id }, "a stored questionnaire does not parse");
  return { before: [], topics: [], after: [] };
}
