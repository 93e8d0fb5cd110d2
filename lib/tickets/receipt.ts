import { z } from "zod";
import type { PublicActor } from "@/lib/access/actor";
import { openTicketRow } from "@/lib/access/sealed-content";
import { db } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import type { Ticket } from "@/lib/generated/prisma/client";
import { questionnaireOf } from "@/lib/questionnaires/reading";
import type { AnswerSet, Questionnaire } from "@/lib/questionnaires/schema";

export type Receipt = Pick<
  Ticket,
  | "id"
  | "reference"
  | "ticketType"
  | "description"
  | "creationDate"
  | "expectedResolutionDate"
  | "replyChannel"
  | "replyAddress"
  | "subjectNumber"
  | "contactName"
  | "disclosure"
  | "suspectedSpam"
> & {
  answers: AnswerSet;
  /** The version that asked. */
  questionnaire: Questionnaire;
  callback: { windowStart: Date; windowEnd: Date } | null;
};

/**
 * What the person filed and was promised. The submission id is the key: unguessable, and known only to the
 * browser that sent the form.
 * @throws NotFound
 */
export async function readReceipt(_actor: PublicActor, submissionId: string): Promise<Receipt> {
  if (!z.uuid().safeParse(submissionId).success) throw new NotFound();
  const ticket = await db().ticket.findUnique({
    where: { submissionId },
    include: { callbacks: { orderBy: { creationDate: "asc" }, take: 1 } },
  });
  // An anonymous report has a receipt of another kind, which is shown once.
  if (!ticket || ticket.disclosure === "anonymous") throw new NotFound();
  const { callbacks, answers, ...rest } = openTicketRow(ticket, { identity: true });
  return {
    ...rest,
    answers: answers as unknown as AnswerSet,
    questionnaire: await questionnaireOf(ticket),
    callback: callbacks[0] ?? null,
  };
}

/** Was this an anonymous report? Its receipt is a number, and not a page that the form's own id opens. */
export async function isAnonymous(_actor: PublicActor, submissionId: string): Promise<boolean> {
  if (!z.uuid().safeParse(submissionId).success) return false;
  const where = { submissionId, disclosure: "anonymous" as const };
  return (await db().ticket.findFirst({ where, select: { id: true } })) !== null;
}
