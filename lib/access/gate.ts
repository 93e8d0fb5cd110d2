import type { PublicActor } from "@/lib/access/actor";
import { acceptSolution, acceptWait, type Challenge, newChallenge } from "./challenge";
import type { Pressure } from "./pressure";

/** What a form brings along when it comes again: a solved challenge, or a wait that is over. */
export type Brought = { solution: string; waiting: string };

export type Gate =
  | { ok: true }
  | { ok: false; reason: "tooMany"; retryAfterMs: number }
  /** Work is due. `early` when somebody came before the wait was over. */
  | { ok: false; reason: "work"; challenge: Challenge; early: boolean };

/**
 * Lets a form through, or says what is due first. Under no pressure everybody passes.
 * @param submissionId the form: what is brought along is good for it alone, and once
 */
export async function passGate(
  actor: PublicActor,
  pressure: Pressure,
  submissionId: string,
  brought: Brought,
  now: Date,
): Promise<Gate> {
  if (pressure.level === "wall") return { ok: false, reason: "tooMany", retryAfterMs: pressure.retryAfterMs };
  if (pressure.level === "free") return { ok: true };
  if (brought.solution && (await acceptSolution(brought.solution, submissionId, now))) return { ok: true };
  const waited = brought.waiting ? await acceptWait(brought.waiting, submissionId, now) : null;
  if (waited?.ok) return { ok: true };
  const challenge = await newChallenge(actor, submissionId, now);
  // Who comes too early keeps the wait that was begun.
  const begun = waited?.readyAt ? { waiting: brought.waiting, readyAt: waited.readyAt } : {};
  return {
    ok: false,
    reason: "work",
    challenge: { ...challenge, ...begun },
    early: Boolean(waited?.readyAt),
  };
}
