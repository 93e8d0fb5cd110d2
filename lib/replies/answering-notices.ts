import { createHash } from "node:crypto";
import { mayTakeSms } from "@/lib/access/sms-reach";
import { systemClock } from "@/lib/core/clock";
import { NotFound } from "@/lib/core/errors";
import { logger } from "@/lib/core/log";
import { type FollowerToAnswer, followersToAnswer, settleFollower } from "@/lib/notices/following";
import { replyToTicket } from "@/lib/replies/replying";
import { readSettings } from "@/lib/settings/reading";
import { actorOf } from "@/lib/staff/reading";

/**
 * Writes the answer of an ended notice on tickets that follow it, in the name of whoever ended it: each in its
 * language, each to its own channel. Begun again after a crash, or by two workers at once, it answers a ticket once.
 * @param limit tickets at a time
 * @returns how many are done with: with fewer than `limit`, nobody waits whom another turn at once would help
 */
export async function answerFollowers(limit: number, clock = systemClock): Promise<number> {
  const followers = await followersToAnswer(limit);
  let done = 0;
  for (const follower of followers) {
    const { ticketId } = follower;
    try {
      await answer(follower, clock);
      await settleFollower(ticketId, clock());
      done += 1;
    } catch (err) {
      logger("notices").error({ err, ticketId }, "a ticket could not be answered with its notice");
    }
  }
  return done;
}

/**
 * A question ends with the notice's answer. A claim asks for something of its own, and goes on to be decided for
 * itself. What is closed, or may not be seen any more by whoever ended the notice, gets no answer from here.
 */
async function answer(follower: FollowerToAnswer, clock: typeof systemClock): Promise<void> {
  const { ticketId, reference, ticketType, text, closedBy } = follower;
  if (!(await mayBeTold(follower))) {
    logger("notices").warn({ ticketId, reason: "smsCountry" }, "a notice's answer is left to a person");
    return;
  }
  const input = {
    reference,
    text,
    statusAfter: ticketType === "claim" ? ("inProgress" as const) : ("resolved" as const),
    seenNoteId: null,
    submissionId: submissionOf(follower),
    anyway: true,
  };
  try {
    const answered = await replyToTicket(actorOf(closedBy), input, clock);
    // It stays where it is: whoever works in the queue answers it by hand.
    if (!answered.ok)
      logger("notices").warn({ ticketId, reason: answered.reason }, "a notice's answer was refused");
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
  }
}

/** One answer to thousands is not sent by SMS where short messages are not sent at our cost: a person decides. */
async function mayBeTold({ replyChannel, replyAddress }: FollowerToAnswer): Promise<boolean> {
  if (replyChannel !== "sms" || !replyAddress) return true;
  return mayTakeSms(replyAddress, (await readSettings()).abuse.smsCountries);
}

/** The same for the same ticket and notice: a UUID of version 8 (RFC 9562 section 5.8). */
function submissionOf({ ticketId, noticeId }: FollowerToAnswer): string {
  const hex = createHash("sha256").update(`${noticeId} ${ticketId}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
