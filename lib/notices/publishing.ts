import type { StaffActor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { systemClock } from "@/lib/core/clock";
import { type Tx, transaction } from "@/lib/core/db";
import { Forbidden, NotFound } from "@/lib/core/errors";
import { type Result, refuse } from "@/lib/core/result";
import type { Notice } from "@/lib/generated/prisma/client";
import { forgetNotices } from "@/lib/notices/reading";
import { type NoticeInput, noticeAnswer } from "@/lib/notices/schema";

/** Who may tell customers something in the operator's name. */
export const mayPublish = ({ role }: StaffActor): boolean =>
  role === "supervisor" || role === "administrator";

/**
 * Publishes a known incident: from its beginning to its end the form shows it to whoever asks about its topics.
 * @throws Forbidden unless the actor may speak to everybody
 */
export async function publishNotice(
  actor: StaffActor,
  input: NoticeInput,
  clock = systemClock,
): Promise<{ id: string }> {
  if (!mayPublish(actor)) throw new Forbidden();
  const now = clock();
  const notice = await transaction(async (tx) => {
    const made = await tx.notice.create({
      data: { ...input, editorId: actor.id, creationDate: now, lastUpdate: now },
    });
    await recordEvent(tx, actor, { kind: "noticePublished", data: { noticeId: made.id }, at: now });
    return made;
  });
  forgetNotices();
  return { id: notice.id };
}

/**
 * Changes an open notice.
 * @param seen its `lastUpdate` as the writer had it, in milliseconds
 * @returns `changed` when somebody else has changed it since, `closed` when it is over
 * @throws Forbidden @throws NotFound
 */
export async function changeNotice(
  actor: StaffActor,
  id: string,
  input: NoticeInput,
  seen: number,
  clock = systemClock,
): Promise<Result<object, "changed" | "closed">> {
  if (!mayPublish(actor)) throw new Forbidden();
  const now = clock();
  const changed = await transaction(async (tx) => {
    const notice = await lockNotice(tx, id);
    if (notice.state === "closed") return refuse("closed");
    if (notice.lastUpdate.getTime() !== seen) return refuse("changed");
    await tx.notice.update({ where: { id }, data: { ...input, editorId: actor.id, lastUpdate: now } });
    await recordEvent(tx, actor, { kind: "noticeChanged", data: { noticeId: id }, at: now });
    return { ok: true as const };
  });
  forgetNotices();
  return changed;
}

/**
 * Ends a notice. The worker then answers every ticket that follows it, each on its own channel.
 * @param answer as posted, in every language; null ends it without a word
 * @returns `closed` when it is over already, `invalid` when a language is missing or too long
 * @throws Forbidden @throws NotFound
 */
export async function closeNotice(
  actor: StaffActor,
  id: string,
  answer: unknown,
  clock = systemClock,
): Promise<Result<object, "closed"> | { ok: false; reason: "invalid"; issues: Issue[] }> {
  if (!mayPublish(actor)) throw new Forbidden();
  const parsed = answer === null ? null : noticeAnswer.safeParse(answer);
  if (parsed && !parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), key: message }));
    return { ok: false, reason: "invalid", issues };
  }
  const now = clock();
  const closed = await transaction(async (tx) => {
    const notice = await lockNotice(tx, id);
    if (notice.state === "closed") return refuse("closed");
    await tx.notice.update({
      where: { id },
      data: {
        state: "closed",
        closedAt: now,
        closedById: actor.id,
        lastUpdate: now,
        ...(parsed ? { answer: parsed.data } : {}),
      },
    });
    await recordEvent(tx, actor, { kind: "noticeClosed", data: { noticeId: id }, at: now });
    return { ok: true as const };
  });
  forgetNotices();
  return closed;
}

/** Where something is wrong ("cs") and what: a key of `notices.errors`. */
type Issue = { path: string[]; key: string };

async function lockNotice(tx: Tx, id: string): Promise<Notice> {
  await tx.$queryRaw`SELECT 1 FROM "Notice" WHERE id = ${id}::uuid FOR UPDATE`;
  const notice = await tx.notice.findUnique({ where: { id } });
  if (!notice) throw new NotFound();
  return notice;
}
