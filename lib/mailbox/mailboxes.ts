import type { StaffActor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { systemClock } from "@/lib/core/clock";
import { db, type Tx, transaction } from "@/lib/core/db";
import { Forbidden, NotFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { type Result, refuse } from "@/lib/core/result";
import type { Mailbox } from "@/lib/generated/prisma/client";
import type { MailboxForm } from "./schema";
import { sealPassword } from "./sealed-mailbox";

/** A mailbox as it is shown: its password never is. */
export type ShownMailbox = Omit<Mailbox, "sealed">;

const withoutPassword = { omit: { sealed: true } } as const;

function mustAdminister(actor: StaffActor): void {
  if (actor.role !== "administrator") throw new Forbidden();
}

/** Every mailbox, the first one first. @throws Forbidden unless the actor is an administrator */
export async function listMailboxes(actor: StaffActor): Promise<ShownMailbox[]> {
  mustAdminister(actor);
  return db().mailbox.findMany({ ...withoutPassword, orderBy: { id: "asc" } });
}

/** @throws Forbidden, NotFound */
export async function readMailbox(actor: StaffActor, id: string): Promise<ShownMailbox> {
  mustAdminister(actor);
  const mailbox = await db().mailbox.findUnique({ ...withoutPassword, where: { id } });
  if (!mailbox) throw new NotFound();
  return mailbox;
}

/**
 * Sets up a mailbox, or changes one, and asks a worker to try it. Its password is stored sealed. What came before it
 * was set up is not read; a change of where it is begins anew in that sense.
 * @param id null for a new one
 * @returns `passwordMissing` when a new one has none, or one that is to be used elsewhere than before
 * @throws Forbidden, NotFound
 */
export async function saveMailbox(
  actor: StaffActor,
  id: string | null,
  { password, ...form }: MailboxForm,
  clock = systemClock,
): Promise<Result<{ id: string }, "passwordMissing">> {
  mustAdminister(actor);
  return transaction(async (tx) => {
    const now = clock();
    const before = id ? await lock(tx, id) : null;
    if (!password && !mayKeepPassword(before, form)) return refuse("passwordMissing");
    const mailboxId = before?.id ?? newId();
    const asked = { tryAskedAt: now, problem: null, problemAt: null, lastUpdate: now };
    if (before) {
      const sealed = password ? { sealed: sealPassword(mailboxId, password) } : {};
      const fresh = isElsewhere(before, form) ? { readFrom: now, uidValidity: null, lastUid: 0 } : {};
      const data = { ...form, ...sealed, ...fresh, ...asked, version: { increment: 1 } };
      await tx.mailbox.update({ where: { id: mailboxId }, data });
    } else {
      const sealed = sealPassword(mailboxId, password);
      const data = { ...form, ...asked, sealed, id: mailboxId, readFrom: now, creationDate: now };
      await tx.mailbox.create({ data });
    }
    const data = { keys: ["mailbox"], mailboxId, active: form.active };
    await recordEvent(tx, actor, { kind: "settingsChanged", data, at: now });
    return { ok: true, id: mailboxId };
  });
}

type Place = Pick<Mailbox, "host" | "port" | "user" | "security" | "folder">;

/** A password that is kept must not be sent to a server that somebody else names, nor in the open. */
const mayKeepPassword = (before: Place | null, { host, port, user, security }: Place): boolean =>
  before?.host === host && before.port === port && before.user === user && before.security === security;

const isElsewhere = (before: Place, { host, user, folder }: Place): boolean =>
  before.host !== host || before.user !== user || before.folder !== folder;

async function lock(tx: Tx, id: string): Promise<Mailbox> {
  await tx.$queryRaw`SELECT 1 FROM "Mailbox" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const mailbox = await tx.mailbox.findUnique({ where: { id } });
  if (!mailbox) throw new NotFound();
  return mailbox;
}
