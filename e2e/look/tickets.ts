import { randomUUID } from "node:crypto";
import { deliver } from "@/e2e/look/deliver";
import type { MadeTicket, TicketName } from "@/e2e/look/made";
import { words } from "@/e2e/look/words";
import type { StaffActor } from "@/lib/access/actor";
import type { Locale } from "@/lib/i18n/locales";
import { addToTicket } from "@/lib/replies/adding";
import { claim, clockAt, filed, form, fraud } from "@/lib/test/factories";
import { answered } from "@/lib/test/replies";
import { addInternalNote, changeStatus } from "@/lib/tickets/changing";
import type { FiledTicket } from "@/lib/tickets/filing";
import type { Reply } from "@/lib/tickets/schema";
import { takeNext } from "@/lib/tickets/taking";
import { trackingCode } from "@/lib/tickets/tracking-code";

const now = Date.now();
export const ago = (hours: number): Date => new Date(now - hours * 3_600_000);

/** The same customers in every language, each language with numbers and addresses of its own. */
const customer = (index: number) => {
  let line = 10 * index;
  return {
    sms: (): Reply => ({ channel: "sms", address: `+420601123${400 + line++}` }),
    email: (name: string): Reply => ({ channel: "email", address: `${name}${index || ""}@example.org` }),
  };
};

export const made = ({ ticketId, reference }: FiledTicket): MadeTicket => ({
  reference,
  code: trackingCode(ticketId),
});

/** A ticket in every situation that has no call in it. */
export async function makeTickets(
  locale: Locale,
  index: number,
  desk: StaffActor,
): Promise<Record<Exclude<TicketName, "called" | "planned">, MadeTicket>> {
  const w = words[locale];
  const { sms, email } = customer(index);
  const open = async (input: Parameters<typeof filed>[0], hours: number) => {
    const ticket = await filed(input, ago(hours));
    await deliver(ticket.ticketId, ago(hours - 0.01));
    return ticket;
  };
  const say = async (
    { reference, ticketId }: FiledTicket,
    hours: number,
    changes: Parameters<typeof answered>[2],
    fate?: Parameters<typeof deliver>[2],
  ) => {
    const { noteId } = await answered(desk, reference, changes, ago(hours));
    await deliver(ticketId, ago(hours - 0.02), fate);
    return noteId;
  };
  const add = ({ ticketId }: FiledTicket, hours: number, text: string) =>
    addToTicket({ kind: "customer", ticketId }, { submissionId: randomUUID(), text }, clockAt(ago(hours)));

  const late = await open(claim({ locale, description: w.claim, reply: sms() }), 24 * 24);
  // The most urgent goes to somebody, as on every day.
  if (index === 0) await takeNext(desk, clockAt(ago(1)));
  const corporate = form({
    locale,
    segment: "corporate",
    answers: { topic: "internet" },
    description: w.corporate,
  });
  await open({ ...corporate, reply: email("sklad") }, 3);
  const fraudNow = await open(fraud({ locale, description: w.fraudNow, reply: sms() }, true), 0.4);
  await open(fraud({ locale, description: w.fraud, reply: email("ludmila"), subscriber: false }), 2);
  const filedNow = await open(form({ locale, description: w.filed, reply: sms() }), 0.1);

  const conversation = await open(
    form({ locale, answers: { topic: "internet" }, description: w.long, reply: sms() }),
    50,
  );
  const asked = await say(conversation, 46, { text: w.asked, statusAfter: "pending" });
  const addition = await add(conversation, 20, w.added);
  await addInternalNote(desk, conversation.reference, { submissionId: randomUUID(), text: w.internal });
  const seenNoteId = addition.ok ? addition.noteId : asked;
  await say(conversation, 1, { text: w.answer, statusAfter: "inProgress", seenNoteId }, "underway");

  const waiting = await open(form({ locale, description: w.long, reply: email("vera") }), 30);
  await say(waiting, 26, { text: w.asked, statusAfter: "pending" });
  const finished = await open(claim({ locale, description: w.claim, reply: email("karel") }), 100);
  await say(finished, 70, { text: w.claimAnswer });

  const bounced = await open(claim({ locale, description: w.claim, reply: email("preklep") }), 40);
  await say(bounced, 12, { text: w.claimAnswer }, "bounces");
  const unread = await open(form({ locale, description: w.filed, reply: sms() }), 28);
  await say(unread, 9, { text: w.answer }, "bounces");
  await say(unread, 8, { text: w.spoken, anyway: true, statusAfter: "resolved" }, "bounces");

  const closed = await open(form({ locale, description: w.long, reply: sms() }), 90);
  const told = await say(closed, 80, { text: w.answer });
  await add(closed, 60, w.thanks);
  await say(closed, 58, { text: w.claimAnswer, anyway: true, seenNoteId: told });
  await changeStatus(desk, closed.reference, "closed");
  const rejected = await open(form({ locale, description: w.thanks, reply: email("omyl") }), 12);
  await changeStatus(desk, rejected.reference, "rejected");
  return {
    filed: made(filedNow),
    conversation: made(conversation),
    waiting: made(waiting),
    answered: made(finished),
    bounced: made(bounced),
    unread: made(unread),
    closed: made(closed),
    rejected: made(rejected),
    late: made(late),
    fraudNow: made(fraudNow),
  };
}
