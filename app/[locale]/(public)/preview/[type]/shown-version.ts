import { unpack } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/packing";
import type { StaffActor } from "@/lib/access/actor";
import type { TicketType } from "@/lib/generated/prisma/enums";
import { applyEdit } from "@/lib/questionnaires/editing";
import { publishedQuestionnaire } from "@/lib/questionnaires/reading";
import type { Questionnaire } from "@/lib/questionnaires/schema";
import { readRevision, readVersion } from "@/lib/questionnaires/versions";

export type Query = Record<string, string | string[] | undefined>;

export const one = (query: Query, name: string): string => {
  const value = query[name];
  return typeof value === "string" ? value : "";
};

/**
 * The version that an address names, with what is not saved yet; without a name the draft, or what is asked now.
 * `key` is that of what is being changed.
 */
export async function shownVersion(
  actor: StaffActor,
  ticketType: TicketType,
  query: Query,
): Promise<{ content: Questionnaire; key: string | null }> {
  const number = one(query, "version");
  if (/^\d{1,9}$/.test(number)) {
    const { content } = await readVersion(actor, ticketType, Number(number));
    return { content, key: null };
  }
  const draft = await readRevision(actor, ticketType);
  const stored = draft?.content ?? (await publishedQuestionnaire(ticketType)).content;
  const edit = unpack(query.with);
  const edited = edit && applyEdit(stored, edit);
  return edited ?? { content: stored, key: one(query, "question") || null };
}
