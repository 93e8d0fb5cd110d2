import { z } from "zod";
import type { PublicActor } from "@/lib/access/actor";
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
  if (!ticket) throw new NotFound();
  const { callbacks, answers, ...rest } = ticket;
  return {
    ...rest,
    answers: answers as unknown as AnswerSet,
    questionnaire: await questionnaireOf(ticket),
    callback: callbacks[0] ?? null,
  };
}
