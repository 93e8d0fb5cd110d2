import { createHash } from "node:crypto";
import type { StaffActor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { db, type Tx, transaction } from "@/lib/core/db";
import { Forbidden, NotFound } from "@/lib/core/errors";
import { type Refusal, type Result, refuse } from "@/lib/core/result";
import { Prisma } from "@/lib/generated/prisma/client";
import type { QuestionnaireState, TicketType } from "@/lib/generated/prisma/enums";
import { applyEdit, type Edit, questionsIn } from "@/lib/questionnaires/editing";
import { problemsOf } from "@/lib/questionnaires/problems";
import { forgetPublished } from "@/lib/questionnaires/reading";
import { type Questionnaire, questionnaireShape } from "@/lib/questionnaires/schema";

/**
 * The versions of what is asked, as an administrator works on them: at most one draft of each type, which all
 * administrators share. Every verb throws Forbidden unless the actor is one.
 */
export type Version = {
  version: number;
  state: QuestionnaireState;
  content: Questionnaire;
  /** Of the content: who sends it back has seen what stood there. */
  seen: string;
  lastUpdate: Date;
  editorName: string | null;
  publicationDate: Date | null;
  publisherName: string | null;
};

const name = { select: { name: true } } as const;
const include = { editor: name, publishedBy: name } as const;
type Row = Prisma.QuestionnaireGetPayload<{ include: typeof include }>;

/** Every version of a type, the newest first. */
export async function listVersions(actor: StaffActor, ticketType: TicketType): Promise<Version[]> {
  mayEdit(actor);
  const rows = await db().questionnaire.findMany({
    where: { ticketType },
    orderBy: { version: "desc" },
    include,
  });
  return rows.map(asVersion);
}

/** The draft of a type; null while nobody works on one. */
export async function readRevision(actor: StaffActor, ticketType: TicketType): Promise<Version | null> {
  mayEdit(actor);
  const row = await db().questionnaire.findFirst({ where: { ticketType, state: "draft" }, include });
  return row && asVersion(row);
}

/** @throws NotFound */
export async function readVersion(
  actor: StaffActor,
  ticketType: TicketType,
  version: number,
): Promise<Version> {
  mayEdit(actor);
  const row = await db().questionnaire.findFirst({ where: { ticketType, version }, include });
  if (!row) throw new NotFound();
  return asVersion(row);
}

/**
 * Begins a draft with what another version asks.
 * @param from a version of the type; without it, what is asked now
 * @returns `draftOpen` when somebody works on one already: it stays as it is
 * @throws NotFound when there is no such version
 */
export async function startRevision(
  actor: StaffActor,
  ticketType: TicketType,
  from?: number,
): Promise<Result<object, "draftOpen">> {
  mayEdit(actor);
  return transaction(async (tx) => {
    const where = from === undefined ? { state: "published" as const } : { version: from };
    const source = await tx.questionnaire.findFirst({ where: { ticketType, ...where } });
    if (!source) throw new NotFound();
    const newest = await tx.questionnaire.aggregate({ where: { ticketType }, _max: { version: true } });
    const made = await tx.questionnaire.createMany({
      data: {
        ticketType,
        version: (newest._max.version ?? 0) + 1,
        content: source.content as Prisma.InputJsonValue,
        editorId: actor.id,
      },
      skipDuplicates: true,
    });
    return made.count === 1 ? { ok: true } : refuse("draftOpen");
  });
}

/** Somebody changed the same place after it was shown; `seen` is of what stands there now. */
export type Changed = Refusal<"changed"> & { seen: string; by: string | null };

/**
 * Makes one change of the draft, broken or not.
 * @param seen of the place that the change replaces, as it was shown (`seenOf`); null for what replaces nothing
 * @returns the key of what was changed; `gone` when there is no draft or the place is not in it any more
 */
export async function changeRevision(
  actor: StaffActor,
  ticketType: TicketType,
  edit: Edit,
  seen: string | null,
): Promise<Result<{ key: string }, "gone"> | Changed> {
  mayEdit(actor);
  return transaction(async (tx) => {
    const draft = await lockRevision(tx, ticketType);
    if (!draft) return refuse("gone");
    const now = seenOf(draft.content, edit);
    if (now !== null && seen !== null && now !== seen) {
      return { ...refuse("changed"), seen: now, by: draft.editorName };
    }
    const edited = applyEdit(draft.content, edit);
    if (!edited) return refuse("gone");
    const content = edited.content as unknown as Prisma.InputJsonObject;
    const data = { content, editorId: actor.id, lastUpdate: new Date() };
    await tx.questionnaire.updateMany({ where: { ticketType, state: "draft" }, data });
    return { ok: true, key: edited.key };
  });
}

/**
 * Asks from now on what the draft asks. What was asked before is kept: tickets are read by it.
 * @param seen of the whole draft, as it was shown: what somebody changed since is not published unseen
 */
export async function publishRevision(
  actor: StaffActor,
  ticketType: TicketType,
  seen: string,
): Promise<Result<{ version: number }, "gone" | "changed" | "broken">> {
  mayEdit(actor);
  const published = await transaction(async (tx) => {
    const draft = await lockRevision(tx, ticketType);
    if (!draft) return refuse("gone");
    if (draft.seen !== seen) return refuse("changed");
    if (problemsOf(draft.content).length > 0) return refuse("broken");
    const publicationDate = new Date();
    await tx.questionnaire.updateMany({
      where: { ticketType, state: "published" },
      data: { state: "retired" },
    });
    const [row] = await tx.questionnaire.updateManyAndReturn({
      where: { ticketType, state: "draft" },
      data: { state: "published", publicationDate, publishedById: actor.id },
      select: { id: true },
    });
    const { version } = draft;
    const data = { questionnaireId: row?.id ?? null, ticketType, version };
    await recordEvent(tx, actor, { kind: "questionnairePublished", data });
    return { ok: true as const, version };
  });
  forgetPublished();
  return published;
}

/** Throws the draft away. @param seen as for `publishRevision` */
export async function dropRevision(
  actor: StaffActor,
  ticketType: TicketType,
  seen: string,
): Promise<Result<object, "gone" | "changed">> {
  mayEdit(actor);
  return transaction(async (tx) => {
    const draft = await lockRevision(tx, ticketType);
    if (!draft) return refuse("gone");
    if (draft.seen !== seen) return refuse("changed");
    await tx.questionnaire.deleteMany({ where: { ticketType, state: "draft" } });
    return { ok: true };
  });
}

/** Of the place that a change replaces or removes, as it stands. Null for a change that does neither. */
export function seenOf(questionnaire: Questionnaire, edit: Edit): string | null {
  if (edit.change === "setTopic") {
    const topic = questionnaire.topics.find(({ key }) => key === edit.topic);
    return topic ? fingerprint([topic.label, topic.hint, topic.proof]) : null;
  }
  if (edit.change === "removeTopic") {
    const topic = questionnaire.topics.find(({ key }) => key === edit.topic);
    return topic ? fingerprint(topic) : null;
  }
  if (edit.change !== "setQuestion" && edit.change !== "removeQuestion") return null;
  const question = questionsIn(questionnaire, edit.list)?.find(({ key }) => key === edit.key);
  return question ? fingerprint(question) : null;
}

const fingerprint = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url");

async function lockRevision(tx: Tx, ticketType: TicketType): Promise<Version | null> {
  await tx.$queryRaw(
    Prisma.sql`SELECT 1 FROM "Questionnaire" WHERE "ticketType" = ${ticketType}::"TicketType" AND state = 'draft' FOR UPDATE`,
  );
  const row = await tx.questionnaire.findFirst({ where: { ticketType, state: "draft" }, include });
  return row && asVersion(row);
}

function asVersion(row: Row): Version {
  const content = questionnaireShape.parse(row.content);
  return {
    version: row.version,
    state: row.state,
    content,
    seen: fingerprint(content),
    lastUpdate: row.lastUpdate,
    editorName: row.editor?.name ?? null,
    publicationDate: row.publicationDate,
    publisherName: row.publishedBy?.name ?? null,
  };
}

function mayEdit({ role }: StaffActor): void {
  if (role !== "administrator") throw new Forbidden();
}
