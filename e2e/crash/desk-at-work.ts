import { setTimeout as sleep } from "node:timers/promises";
import { people } from "@/e2e/fixtures/people";
import { db } from "@/lib/core/db";
import { replyToTicket } from "@/lib/replies/replying";
import { actorOf } from "@/lib/staff/reading";

/**
 * A desk that answers every ticket once, as fast as it can, until it is killed. Each answer that was accepted is
 * printed, one JSON object a line.
 */
const patience = async <T>(work: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await work();
    } catch {
      await sleep(100);
    }
  }
};

const supervisor = actorOf(
  await patience(() => db().staff.findUniqueOrThrow({ where: { email: people.supervisor.email } })),
);
process.stdout.write("at work\n");
for (;;) {
  const open = await patience(() =>
    db().ticket.findMany({ where: { notes: { none: { kind: "answer" } } }, take: 4 }),
  );
  await Promise.all(
    open.map(async ({ reference }) => {
      const text = `Answer to ${reference}.`;
      const submissionId = crypto.randomUUID();
      const reply = await patience(() =>
        replyToTicket(supervisor, {
          reference,
          text,
          statusAfter: "resolved",
          outcome: "upheld",
          seenNoteId: null,
          submissionId,
        }),
      );
      if (reply.ok) process.stdout.write(`${JSON.stringify({ reference, noteId: reply.noteId })}\n`);
    }),
  );
  await sleep(50);
}
