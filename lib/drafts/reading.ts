import type { PublicActor } from "@/lib/access/actor";
import { systemClock } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { gone, type NoDraft, type OpenDraft } from "@/lib/drafts/schema";
import { hashOfToken, openContent } from "@/lib/drafts/sealing";
import type { Draft } from "@/lib/generated/prisma/client";
import { publishedQuestionnaire, questionnaireById } from "@/lib/questionnaires/reading";
import type { Questionnaire } from "@/lib/questionnaires/schema";

/** The draft that this token opens. Whoever has the token may read and change it; nobody else can, we included. */
export async function readDraft(
  _actor: PublicActor,
  token: string,
  clock = systemClock,
): Promise<{ ok: true; draft: OpenDraft } | NoDraft> {
  const tokenHash = hashOfToken(token);
  const row = tokenHash && (await db().draft.findUnique({ where: { tokenHash } }));
  return opened(row || null, token, clock());
}

function opened(row: Draft | null, token: string, now: Date): { ok: true; draft: OpenDraft } | NoDraft {
  if (!row || row.expiresAt <= now) return gone;
  const { id, ticketType, submissionId, questionnaireId, revision, expiresAt, receiptId } = row;
  if (receiptId) return { ok: false, reason: "sent", receiptId, submissionId, sentAt: row.lastUpdate };
  if (!row.sealed) return gone;
  const content = openContent(token, row.sealed);
  return {
    ok: true,
    draft: { id, ticketType, submissionId, questionnaireId, revision, expiresAt, token, ...content },
  };
}

/** The version of the questionnaire that a draft was begun with: it goes on with it when another is published. */
export const questionnaireFor = async (draft: OpenDraft): Promise<Questionnaire> =>
  (
    (draft.questionnaireId && (await questionnaireById(draft.questionnaireId))) ||
    (await publishedQuestionnaire(draft.ticketType))
  ).content;
