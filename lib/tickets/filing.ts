import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { systemClock } from "@/lib/core/clock";
import { db, type Tx, transaction } from "@/lib/core/db";
import { newId } from "@/lib/core/new-id";
import { type Result, refuse } from "@/lib/core/result";
import { attachDraftFiles } from "@/lib/files/attaching";
import type { Prisma, Ticket } from "@/lib/generated/prisma/client";
import { followNotice } from "@/lib/notices/following";
import { legalDateFor, profileOf } from "@/lib/settings/legal";
import { keepProfile } from "@/lib/settings/legal-keeping";
import { readSettings } from "@/lib/settings/reading";
import type { Settings } from "@/lib/settings/schema";
import { acknowledge } from "@/lib/tickets/acknowledging";
import { contentOf, priorityOf, severityOf, takesSms, withoutAuthor } from "@/lib/tickets/filing-facts";
import { madeBefore, planAskedCall, roomForCall } from "@/lib/tickets/filing-parts";
import { fingerprintForms } from "@/lib/tickets/fingerprint";
import { insertTicket } from "@/lib/tickets/inserting";
import { promiseFor } from "@/lib/tickets/promise";
import { type Proved, provedOf } from "@/lib/tickets/proved";
import { readQueueLoad } from "@/lib/tickets/queue-load";
import { receiptHash, receiptNumber } from "@/lib/tickets/receipt-number";
import { type FileTicketInput, isHappeningNow, topicIn } from "@/lib/tickets/schema";
import { contentColumns } from "@/lib/tickets/sealed-ticket";
import { searchTextOf } from "@/lib/tickets/search-text";
import { isSuspected } from "@/lib/tickets/spam-signs";
import { type Suspicion, suspect } from "@/lib/tickets/suspecting";
import { trackingCode } from "@/lib/tickets/tracking-code";

export type FiledTicket = {
  ticketId: string;
  submissionId: string;
  reference: string;
  /**
   * Null when another form with the same words made the ticket: whoever guesses somebody's words and number must
   * not get the code for it. The one who goes back and sends again has it already.
   */
  trackingCode: string | null;
  /** A report that names nobody: there is no acknowledgement and no tracking code. */
  anonymous: boolean;
  /** Of an anonymous report, the number that opens it; null once somebody has said that they have saved it. */
  receiptNumber: string | null;
  /** This form, or the very same words to the same address, had already made this ticket. */
  repeated: boolean;
};

/**
 * Files a ticket: the ticket, its clocks, the call or the acknowledgement it promises, and the event, in one
 * transaction. Pressing twice, reloading, or going back and sending again makes one ticket.
 * @returns `sentBefore` when this very form has made a ticket with other words in it, `windowFull` when others have
 *   taken the window of the call since it was offered
 */
export async function fileTicket(
  actor: Actor,
  form: FileTicketInput,
  clock = systemClock,
): Promise<Result<FiledTicket, "sentBefore" | "windowFull">> {
  const settings = await readSettings();
  const input = form.disclosure === "anonymous" ? withoutAuthor(form) : form;
  const forms = fingerprintForms(contentOf(input));
  const [fingerprint = ""] = forms;
  const now = clock();
  const promised = await promiseOf(input, settings, now);
  const bySms = input.reply?.channel === "sms" || (input.reply !== null && takesSms(input.reply, settings));
  const suspicion = await suspect(actor, input, bySms, settings, now);
  return transaction(async (tx) => {
    // Two presses at once wait for each other here, and the second finds what the first made.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${fingerprint}, 0)), pg_advisory_xact_lock(hashtextextended(${input.submissionId}, 0))`;
    const before = await madeBefore(tx, input, forms, now);
    if (before && !forms.includes(before.fingerprint ?? "")) return refuse("sentBefore");
    if (before) return filedAgain(tx, actor, input, before, now);
    if (!(await roomForCall(tx, input, settings))) return refuse("windowFull");
    const proved = await provedOf(tx, input, now);
    const ticket = await createTicket(tx, { ...input, ...proved }, fingerprint, promised, suspicion, now);
    const data = ticket.suspectedSpam ? { signs: ticket.spamSigns } : {};
    await recordEvent(tx, actor, { kind: "ticketFiled", ticketId: ticket.id, data, at: now });
    await follow(tx, actor, input, ticket.id, now);
    await takeFiles(tx, actor, input, ticket.id, now);
    const { reply } = input;
    await planAskedCall(tx, actor, ticket, reply, now);
    // Whom a program names has not asked for anything: a suspected form is acknowledged when a person has seen it.
    if (reply && !ticket.suspectedSpam) {
      const legalDueAt = promised.legal?.dueAt ?? null;
      await acknowledge(tx, ticket, legalDueAt, reply, bySms, settings, now);
    }
    return filed(ticket, input, false);
  });
}

async function filedAgain(tx: Tx, actor: Actor, input: FileTicketInput, before: Ticket, now: Date) {
  await takeFiles(tx, actor, input, before.id, now);
  return filed(before, input, true);
}

async function follow(tx: Tx, actor: Actor, input: FileTicketInput, ticketId: string, now: Date) {
  const { noticeId, ticketType, answers } = input;
  if (noticeId)
    await followNotice(tx, actor, { ticketId, ticketType, noticeId, topic: topicIn(answers) }, now);
}

/** The files of the draft go where its words went, even where the words were there already. */
async function takeFiles(tx: Tx, actor: Actor, { draftId }: FileTicketInput, ticketId: string, now: Date) {
  if (draftId) await attachDraftFiles(tx, actor, { draftId, ticketId }, now);
}

/** What this very form has made before; null when it has made nothing. */
export async function filedBefore(submissionId: string): Promise<FiledTicket | null> {
  const ticket = await db().ticket.findUnique({ where: { submissionId } });
  return ticket && filed(ticket, { submissionId }, true);
}

function filed(
  ticket: Ticket,
  { submissionId }: Pick<FileTicketInput, "submissionId">,
  repeated: boolean,
): { ok: true } & FiledTicket {
  const own = ticket.submissionId === submissionId;
  const anonymous = ticket.disclosure === "anonymous";
  return {
    ok: true,
    ticketId: ticket.id,
    submissionId: ticket.submissionId ?? ticket.id,
    reference: ticket.reference,
    trackingCode: own && !anonymous ? trackingCode(ticket.id) : null,
    anonymous,
    receiptNumber: own && anonymous && !ticket.receiptSavedAt ? receiptNumber(submissionId) : null,
    repeated,
  };
}

type Promised = { dueAt: Date; legal: { dueAt: Date; profileId: string } | null };

/** What this form is promised, before its transaction: the law it is filed under is kept by a statement of its own. */
async function promiseOf(input: FileTicketInput, settings: Settings, now: Date): Promise<Promised> {
  const { reply, answers, ticketType, segment } = input;
  const { calendar } = settings;
  const topic = topicIn(answers);
  const asked = {
    ticketType,
    segment,
    topic,
    replyChannel: reply?.channel ?? null,
    happeningNow: isHappeningNow(answers),
    ...(reply?.channel === "phone" ? { windowEnd: reply.windowEnd } : {}),
  };
  const dueAt = promiseFor(settings, asked, now, await readQueueLoad(calendar));
  if (ticketType !== "claim") return { dueAt, legal: null };
  const profile = profileOf(settings);
  const legalDate = legalDateFor(profile, calendar, topic, now);
  return { dueAt, legal: { dueAt: legalDate, profileId: await keepProfile(profile) } };
}

async function createTicket(
  tx: Tx,
  input: FileTicketInput & Proved,
  fingerprint: string,
  { dueAt, legal }: Promised,
  { signs, textFingerprint }: Suspicion,
  now: Date,
): Promise<Ticket> {
  const {
    reply,
    answers,
    ticketType,
    segment,
    description,
    subjectNumber,
    submissionId,
    locale,
    subscriber,
    questionnaireId,
    disclosure,
    channel = "web",
    addressProvedAt,
    subjectNumberProvedAt,
  } = input;
  const deadlines = [
    { kind: "answer" as const, dueAt, creationDate: now },
    ...(legal ? [{ kind: "legal" as const, dueAt: legal.dueAt, creationDate: now }] : []),
  ];
  const suspectedSpam = isSuspected(signs);
  const queueAt = suspectedSpam
    ? null
    : new Date(Math.min(...deadlines.map((deadline) => deadline.dueAt.getTime())));
  const contactName = reply?.channel === "phone" ? reply.contactName : null;
  const replyAddress = reply?.address ?? null;
  const offender = typeof answers.offender === "string" ? answers.offender : null;
  const id = newId();
  const ticket = await insertTicket(tx, (reference) => ({
    id,
    reference,
    submissionId,
    fingerprint,
    ticketType,
    statusChangeDate: now,
    severity: severityOf(input),
    priority: priorityOf(input),
    channel,
    locale,
    questionnaireId,
    subscriber,
    segment,
    disclosure: ticketType === "fraudReport" ? disclosure : null,
    receiptHash: disclosure === "anonymous" ? receiptHash(receiptNumber(submissionId)) : null,
    replyChannel: reply?.channel ?? null,
    addressProvedAt,
    subjectNumberProvedAt,
    suspectedSpam,
    spamSigns: signs,
    textFingerprint,
    queueAt,
    legalProfileId: legal?.profileId ?? null,
    expectedResolutionDate: dueAt,
    creationDate: now,
    lastUpdate: now,
    ...contentColumns(
      { id, ticketType, reference },
      {
        description,
        answers: answers as Prisma.JsonObject,
        contactName,
        replyAddress,
        subjectNumber,
        searchText: searchTextOf([
          reference,
          subjectNumber,
          replyAddress,
          contactName,
          offender,
          description,
        ]),
      },
    ),
  }));
  await tx.deadline.createMany({ data: deadlines.map((one) => ({ ...one, ticketId: ticket.id })) });
  return ticket;
}
