import { randomUUID } from "node:crypto";
import { deliver } from "@/e2e/look/deliver";
import type { CallName, MadeTicket } from "@/e2e/look/made";
import { ago, made } from "@/e2e/look/tickets";
import { words } from "@/e2e/look/words";
import type { StaffActor } from "@/lib/access/actor";
import { takeCallback } from "@/lib/callbacks/taking";
import { nextWindowAfter } from "@/lib/callbacks/windows";
import { db } from "@/lib/core/db";
import type { CallOutcome } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { recordCall } from "@/lib/replies/calling";
import { replyToTicket } from "@/lib/replies/replying";
import { readSettings } from "@/lib/settings/reading";
import { claim, clockAt, filed, form, fraud } from "@/lib/test/factories";
import type { FileTicketInput, Reply } from "@/lib/tickets/schema";

type Calls = { calls: Record<CallName, string>; tickets: Record<"planned" | "called", MadeTicket> };

/** A call in every state, and the tickets they belong to. */
export async function makeCalls(
  locale: Locale,
  index: number,
  desk: StaffActor,
  other: StaffActor,
): Promise<Calls> {
  const w = words[locale];
  const { calendar, callWindowMinutes } = await readSettings();
  let line = 10 * index;
  const open = async (input: FileTicketInput, hours: number, noticeHours = 2) => {
    const asked = nextWindowAfter(calendar, callWindowMinutes, ago(hours - noticeHours), ago(hours));
    const reply: Reply = {
      channel: "phone",
      address: `+420602345${600 + line++}`,
      contactName: w.people.customer,
      windowStart: asked.start,
      windowEnd: asked.end,
    };
    const ticket = await filed({ ...input, reply }, ago(hours));
    await deliver(ticket.ticketId, ago(hours - 0.01));
    const call = await db().callback.findFirstOrThrow({ where: { ticketId: ticket.ticketId } });
    return { ...ticket, callId: call.id };
  };
  const prepare = ({ reference }: { reference: string }, text: string) =>
    replyToTicket(
      desk,
      {
        reference,
        text,
        statusAfter: "resolved",
        outcome: "partlyUpheld",
        seenNoteId: null,
        submissionId: randomUUID(),
      },
      clockAt(ago(1)),
    );
  const call = async (actor: StaffActor, id: string, outcome: CallOutcome, hours: number, said?: string) => {
    await takeCallback(actor, id, clockAt(ago(hours)));
    const ended = { statusAfter: "resolved", claimOutcome: "partlyUpheld" } as const;
    const result = { callbackId: id, outcome, said: said ?? null, ...ended };
    await recordCall(actor, result, clockAt(ago(hours - 0.1)));
  };

  const free = await open(claim({ locale, description: w.claim }), 5);
  await prepare(free, w.claimAnswer);
  const planned = await open(form({ locale, description: w.filed }), 0.3, 26);
  const mine = await open(fraud({ locale, description: w.fraud }), 4);
  await prepare(mine, w.spoken);
  await call(other, mine.callId, "noAnswer", 2);
  await takeCallback(desk, mine.callId);
  const others = await open(form({ locale, description: w.long }), 4, 3);
  await takeCallback(other, others.callId);
  const undecided = await open(claim({ locale, description: w.claim }), 80);
  for (const [outcome, hours] of [
    ["noAnswer", 50],
    ["busy", 28],
    ["voicemail", 3],
  ] as const)
    await call(desk, undecided.callId, outcome, hours);
  const called = await open(form({ locale, description: w.long }), 30);
  await call(desk, called.callId, "busy", 26);
  await call(desk, called.callId, "reached", 22, w.answer);
  return {
    calls: { free: free.callId, mine: mine.callId, others: others.callId, undecided: undecided.callId },
    tickets: { planned: made(planned), called: made(called) },
  };
}
