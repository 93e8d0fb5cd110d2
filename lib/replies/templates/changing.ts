import type { StaffActor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { type Tx, transaction } from "@/lib/core/db";
import { Forbidden, NotFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import type { Refusal } from "@/lib/core/result";
import { referenceTemplates } from "./reference";
import { templateForm } from "./schema";

type Issue = { path: string[]; key: string };

/**
 * Writes a template, or the next version of one. What was sent before stays as it was sent.
 * @param id null for a new one
 * @param typed as it came from a form: it is parsed here
 * @throws Forbidden unless the actor is an administrator, NotFound
 */
export async function writeTemplate(
  actor: StaffActor,
  id: string | null,
  typed: unknown,
  now: Date,
): Promise<{ ok: true } | (Refusal<"invalid"> & { issues: Issue[] })> {
  if (actor.role !== "administrator") throw new Forbidden();
  const parsed = templateForm.safeParse(typed);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), key: message }));
    return { ok: false, reason: "invalid", issues };
  }
  await transaction(async (tx) => {
    const version = id ? await endVersion(tx, id, now) : 0;
    const common = { authorId: actor.id, creationDate: now };
    await tx.template.create({
      data: { ...parsed.data, ...common, id: id ?? newId(), version: version + 1 },
    });
    await recordEvent(tx, actor, { kind: "settingsChanged", data: { keys: ["templates"] }, at: now });
  });
  return { ok: true };
}

/** Takes a template away. @throws Forbidden unless the actor is an administrator, NotFound */
export async function removeTemplate(actor: StaffActor, id: string, now: Date): Promise<void> {
  if (actor.role !== "administrator") throw new Forbidden();
  await transaction(async (tx) => {
    const version = await endVersion(tx, id, now);
    const reference = referenceTemplates.find((one) => one.id === id);
    // A reference template that nobody has changed is gone when a version of it has ended.
    if (version === 0 && reference) {
      const common = { authorId: actor.id, creationDate: now, endedAt: now };
      await tx.template.create({ data: { ...reference, ...common, version: 1 } });
    }
    await recordEvent(tx, actor, { kind: "settingsChanged", data: { keys: ["templates"] }, at: now });
  });
}

/** Ends the version in use. @returns its number, 0 for a reference template. @throws NotFound */
async function endVersion(tx: Tx, id: string, now: Date): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`template ${id}`}, 0))`;
  const last = await tx.template.findFirst({ where: { id }, orderBy: { version: "desc" } });
  if (last?.endedAt || (!last && !referenceTemplates.some((one) => one.id === id))) throw new NotFound();
  if (last) await tx.template.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } });
  return last?.version ?? 0;
}
