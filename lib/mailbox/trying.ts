import { setTimeout as sleep } from "node:timers/promises";
import type { StaffActor } from "@/lib/access/actor";
import { systemClock } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { Forbidden, NotFound } from "@/lib/core/errors";
import type { Mailbox } from "@/lib/generated/prisma/client";
import { openPassword } from "./sealed-mailbox";

/** What a worker found when it opened a mailbox: a problem, or how many mails lie there. */
export type Tried = { ok: true; count: number } | { ok: false; problem: string };

/** Asks a worker to open the mailbox once: only workers hold wires. @throws Forbidden, NotFound */
export async function askToTry(actor: StaffActor, id: string, now = systemClock()): Promise<void> {
  if (actor.role !== "administrator") throw new Forbidden();
  const { count } = await db().mailbox.updateMany({ where: { id }, data: { tryAskedAt: now } });
  if (count === 0) throw new NotFound();
}

/** A worker is slower than this only when there is none, or the mailbox's server lets it wait. */
const waitMs = 20_000;
const lookMs = 250;

/** Has the last try been made that was asked for? */
export const isTried = ({ tryAskedAt, triedAt }: Pick<Mailbox, "tryAskedAt" | "triedAt">): boolean =>
  !tryAskedAt || (triedAt !== null && triedAt >= tryAskedAt);

/** Waits for the worker's word, and not for ever. */
export async function waitUntilTried(id: string): Promise<void> {
  for (let waited = 0; waited < waitMs; waited += lookMs) {
    const mailbox = await db().mailbox.findUnique({ where: { id } });
    if (!mailbox || isTried(mailbox)) return;
    await sleep(lookMs);
  }
}

/** Takes the tries that are waited for, and writes down what came of them. Run often, by one worker or several. */
export async function makeTries(
  open: (mailbox: Mailbox & { password: string }) => Promise<Tried>,
  clock = systemClock,
): Promise<void> {
  const asked = await db().$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Mailbox" WHERE "tryAskedAt" IS NOT NULL AND ("triedAt" IS NULL OR "triedAt" < "tryAskedAt")`;
  for (const { id } of asked) {
    const mailbox = await db().mailbox.findUniqueOrThrow({ where: { id } });
    const tried = await open({ ...mailbox, password: openPassword(mailbox) });
    const told = tried.ok
      ? { tryProblem: null, tryCount: tried.count }
      : { tryProblem: tried.problem, tryCount: null };
    // Asked again while it was tried: the next round tries once more.
    const where = { id, version: mailbox.version };
    await db().mailbox.updateMany({ where, data: { ...told, triedAt: maxOf(mailbox.tryAskedAt, clock()) } });
  }
}

const maxOf = (asked: Date | null, now: Date): Date => (asked && asked > now ? asked : now);
