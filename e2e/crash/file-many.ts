import { randomUUID } from "node:crypto";
import { disconnect } from "@/lib/core/db";
import { closeJobs } from "@/lib/core/jobs";
import { fileTicket } from "@/lib/tickets/filing";
import type { Reply } from "@/lib/tickets/schema";

/** Files as many tickets as the argument says, half of them to be answered by SMS: each is one message to send. */
const many = Number(process.argv[2]);
const atOnce = 8;

async function file(number: number): Promise<void> {
  const reply: Reply =
    number % 2 === 0
      ? { channel: "sms", address: `+420604${100_000 + ((number * 7_919) % 900_000)}` }
      : { channel: "email", address: `many-${number}@example.org` };
  await fileTicket(
    { kind: "public", network: "192.0.2.1" },
    {
      submissionId: randomUUID(),
      locale: "en",
      ticketType: "question",
      subscriber: false,
      segment: "private",
      subjectNumber: null,
      questionnaireId: null,
      proofIds: [],
      suspected: [],
      answers: { topic: "roaming" },
      description: `Question ${number} of many`,
      reply,
      draftId: null,
      noticeId: null,
      disclosure: null,
    },
  );
}

let next = 0;
const files = async () => {
  while (next < many) await file(next++);
};
await Promise.all(Array.from({ length: atOnce }, files));
await closeJobs();
await disconnect();
