import { randomUUID } from "node:crypto";
import type { PublicActor } from "@/lib/access/actor";
import { systemClock } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { saveSteps, withSteps } from "@/lib/drafts/saving";
import { emptyContent, keptForMs, type OpenDraft } from "@/lib/drafts/schema";
import { draftToken, hashOfToken, sealContent } from "@/lib/drafts/sealing";
import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Fields } from "@/lib/questionnaires/form-reading";
import { publishedQuestionnaire } from "@/lib/questionnaires/reading";
import type { Questionnaire } from "@/lib/questionnaires/schema";
import type { FormPart } from "@/lib/tickets/form";

export type NewDraft = {
  /** Names the first page that was sent: sent again, it goes on with the same draft. Null when it has no name. */
  submissionId: string | null;
  ticketType: TicketType;
  /** What was typed already, and in which steps. */
  posted: Fields;
  /** What a link of the operator's has filled in; what the person typed stands above it. */
  prefilled?: Fields;
  passed: FormPart[];
};

/**
 * Opens a draft for what was typed on the first page, or goes on with the one that this page has opened before. A page
 * whose draft has become a ticket opens another.
 */
export async function startDraft(
  actor: PublicActor,
  { submissionId: named, ticketType, posted, passed, prefilled = {} }: NewDraft,
  clock = systemClock,
): Promise<{ draft: OpenDraft; questionnaire: Questionnaire }> {
  const { id: questionnaireId, content: questionnaire } = await publishedQuestionnaire(ticketType);
  const content = withSteps({ ...emptyContent, fields: prefilled }, passed, posted, questionnaire);
  const now = clock();
  const expiresAt = new Date(now.getTime() + keptForMs(content.fields));
  for (const submissionId of [named ?? randomUUID(), randomUUID()]) {
    const token = draftToken(submissionId);
    const row = { ticketType, submissionId, questionnaireId, revision: 0, expiresAt };
    const kept = { tokenHash: hashOfToken(token) ?? "", sealed: sealContent(token, content) };
    const [made] = await db().draft.createManyAndReturn({
      data: { ...row, ...kept, creationDate: now, lastUpdate: now },
      skipDuplicates: true,
      select: { id: true },
    });
    if (made) return { draft: { ...made, ...row, token, ...content }, questionnaire };
    const known = await saveSteps(actor, token, passed, posted, clock);
    if (known.ok) return known;
  }
  throw new Error("A draft of a fresh id was there already.");
}
