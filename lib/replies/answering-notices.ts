import { createHash } from "node:crypto";
import { systemClock } from "@/lib/core/clock";
import { NotFound } from "@/lib/core/errors";
import { type FollowerToAnswer, followersToAnswer, settleFollower } from "@/lib/notices/following";
import { replyToTicket } from "@/lib/replies/replying";
import { actorOf } from "@/lib/staff/reading";

/**
 * Writes the answer of an ended notice on tickets that follow it, in the name of whoever ended it: each in its
 * language, each to its own channel. Begun again after a crash, or by two workers at once, it answers a ticket once.
 * @param limit tickets at a time
 * @returns how many were looked at: with fewer than `limit`, nobody waits any more
 */
export async function answerFollowers(limit: number, clock = systemClock): Promise<number> {
  const followers = await followersToAnswer(limit);
  for (const follower of followers) {
    await answer(follower, clock);
    await settleFollower(follower.ticketId, clock());
  }
  return followers.length;
}

/** A ticket that was closed, or that its answerer may not see any more, gets no answer from here. */
async function answer(follower: FollowerToAnswer, clock: typeof systemClock): Promise<void> {
  const { reference, text, closedBy } = follower;
  const input = {
    reference,
    text,
    statusAfter: "resolved" as const,
    seenNoteId: null,
    submissionId: submissionOf(follower),
    anyway: true,
  };
  await replyToTicket(actorOf(closedBy), input, clock).catch((error) => {
    if (!(error instanceof NotFound)) throw error;
  });
}

/** The same for the same ticket and notice: a UUID of version 8 (RFC 9562 section 5.8). */
function submissionOf({ ticketId, noticeId }: FollowerToAnswer): string {
  const hex = createHash("sha256").update(`${noticeId} ${ticketId}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
