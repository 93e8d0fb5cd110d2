import type { SystemActor } from "@/lib/access/actor";
import { recordEvents } from "@/lib/audit/recording";
import { type Tx, transaction } from "@/lib/core/db";
import { type Refusal, refuse } from "@/lib/core/result";
import { legalDateFor, profileOf } from "@/lib/settings/legal";
import { keepProfile } from "@/lib/settings/legal-keeping";
import { readSettings } from "@/lib/settings/reading";
import type { Settings } from "@/lib/settings/schema";
import { toInstantMs } from "@/lib/settings/zone";
import { queueMoment } from "@/lib/tickets/clocks";
import { fingerprintForms, fingerprintOf } from "@/lib/tickets/fingerprint";
import type { ImportRow } from "@/lib/tickets/import-row";
import { promiseFor } from "@/lib/tickets/promise";
import { noLoad } from "@/lib/tickets/queue-load";
import { newReference } from "@/lib/tickets/reference";
import { searchTextOf } from "@/lib/tickets/search-text";
import { stepTo } from "@/lib/tickets/stepping";

/** What the questionnaire's answers of an imported ticket hold, as stored in `Ticket.answers`. */
type ImportedAnswers = {
  topic: "imported";
  /** The number the ticket had where it came from. */
  importedNumber: string;
  city: string;
  state: string;
  zip: string;
  filedForSomeoneElse: boolean;
};

export type RowToImport = {
  /** As a spreadsheet counts: the headings are row 1. */
  rowNumber: number;
  row: ImportRow;
};

export type Imported =
  | { ok: true; reference: string; repeated: boolean }
  /** The number belongs to a ticket with other words, which came from that row of the same or an earlier list. */
  | (Refusal<"numberTaken"> & { firstRowNumber: number | null });

/**
 * Files complaints of a list as claims, each with its own date, status and channel, and sends nobody anything.
 * All rows in one transaction. A row whose ticket is there already is left as it is (`repeated`), however many
 * imports run at once: the list's ticket number is the key.
 *
 * A list gives each complaint one moment, on the wall clock of the desk. Its clocks start at it, and the status
 * counts as taken at it: a later moment would have to be made up.
 * @returns one outcome for each row, in order
 */
export async function importTickets(actor: SystemActor, rows: RowToImport[]): Promise<Imported[]> {
  const settings = await readSettings();
  const legalProfileId = await keepProfile(profileOf(settings));
  const wanted = rows.map(({ rowNumber, row }) => ({
    rowNumber,
    row,
    externalId: `csv:complaints:${row.number}`,
    fingerprint: fingerprintOf(contentOf(row)),
  }));
  const firsts = new Map<string, Wanted>();
  for (const one of wanted) if (!firsts.has(one.externalId)) firsts.set(one.externalId, one);
  return transaction(async (tx) => {
    const made = await createTickets(tx, actor, [...firsts.values()], { settings, legalProfileId });
    const known = await readTickets(tx, [...firsts.keys()]);
    return wanted.map((one): Imported => {
      const ticket = known.get(one.externalId);
      if (!ticket) throw new Error("A ticket that was just there is gone.");
      if (!fingerprintForms(contentOf(one.row)).includes(ticket.fingerprint ?? "")) {
        return { ...refuse("numberTaken"), firstRowNumber: ticket.firstRowNumber };
      }
      const repeated = !made.has(one.externalId) || firsts.get(one.externalId) !== one;
      return { ok: true, reference: ticket.reference, repeated };
    });
  });
}

/** The settings and the law that a list is imported under. */
type Under = { settings: Settings; legalProfileId: string };

type Wanted = RowToImport & { externalId: string; fingerprint: string };

/** @returns the external ids that are new with this call */
async function createTickets(
  tx: Tx,
  actor: SystemActor,
  wanted: Wanted[],
  under: Under,
): Promise<Set<string>> {
  // Two imports at once insert in one order, so that neither waits for what the other waits for.
  const prepared = wanted
    .sort((a, b) => (a.externalId < b.externalId ? -1 : 1))
    .map((one) => ({ ...one, ...ticketFor(one, under) }));
  const inserted = await tx.ticket.createManyAndReturn({
    data: prepared.map((one) => one.ticket),
    skipDuplicates: true,
    select: { id: true, externalId: true },
  });
  const ids = new Map(inserted.map(({ id, externalId }) => [externalId, id]));
  const isNew = prepared.flatMap((one) => {
    const ticketId = ids.get(one.externalId);
    return ticketId ? [{ ...one, ticketId }] : [];
  });
  await tx.deadline.createMany({
    data: isNew.flatMap(({ ticketId, ticket, clocks }) =>
      clocks.map((clock) => ({ ...clock, ticketId, creationDate: ticket.creationDate })),
    ),
  });
  await recordEvents(
    tx,
    actor,
    isNew.map(({ ticketId, rowNumber }) => ({ kind: "ticketImported", ticketId, data: { row: rowNumber } })),
  );
  const made = new Set(isNew.map((one) => one.externalId));

  const left = wanted.filter((one) => !made.has(one.externalId));
  const there = await tx.ticket.findMany({
    where: { externalId: { in: left.map((one) => one.externalId) } },
    select: { externalId: true },
  });
  const clashed = left.filter((one) => !there.some(({ externalId }) => externalId === one.externalId));
  if (clashed.length === 0) return made;
  // Not there and yet not inserted: its new reference was somebody else's.
  return new Set([...made, ...(await createTickets(tx, actor, clashed, under))]);
}

function ticketFor({ row, externalId, fingerprint }: Wanted, { settings, legalProfileId }: Under) {
  const { calendar } = settings;
  const at = new Date(toInstantMs(calendar.timeZone, Date.parse(`${row.filedAt}Z`)));
  const facts = { ticketType: "claim", segment: "private", replyChannel: null } as const;
  const expectedResolutionDate = promiseFor(settings, { ...facts, happeningNow: false }, at, noLoad);
  const running = { metAt: null, pausedAt: null, remainingMs: null };
  const { change, clocks } = stepTo(
    { status: "acknowledged" },
    row.status,
    [
      { ...running, kind: "answer", dueAt: expectedResolutionDate },
      { ...running, kind: "legal", dueAt: legalDateFor(profileOf(settings), calendar, null, at) },
    ],
    calendar,
    at,
  );
  const reference = newReference();
  const { description, number, city, state, zip, filedForSomeoneElse, status, channel } = row;
  const answers: ImportedAnswers = {
    topic: "imported",
    importedNumber: number,
    city,
    state,
    zip,
    filedForSomeoneElse,
  };
  const ticket = {
    ...facts,
    reference,
    externalId,
    fingerprint,
    legalProfileId,
    status,
    channel,
    statusChangeDate: at,
    severity: "major" as const,
    priority: "normal" as const,
    // The list's headings are English, and so are its words as far as anybody can tell.
    locale: "en",
    description,
    answers,
    subscriber: true,
    queueAt: queueMoment({ status, statusChangeDate: at }, clocks),
    expectedResolutionDate,
    resolutionDate: change.resolutionDate ?? null,
    creationDate: at,
    lastUpdate: at,
    searchText: searchTextOf([reference, number, city, state, zip, description]),
  };
  return { ticket, clocks };
}

async function readTickets(tx: Tx, externalIds: string[]) {
  const tickets = await tx.ticket.findMany({
    where: { externalId: { in: externalIds } },
    select: { id: true, externalId: true, reference: true, fingerprint: true },
  });
  const events = await tx.event.findMany({
    where: { ticketId: { in: tickets.map((ticket) => ticket.id) }, kind: "ticketImported" },
    select: { ticketId: true, data: true },
  });
  const rowNumbers = new Map(events.map(({ ticketId, data }) => [ticketId, (data as { row?: number }).row]));
  return new Map(
    tickets.map(({ id, externalId, ...ticket }) => [
      externalId,
      { ...ticket, firstRowNumber: rowNumbers.get(id) ?? null },
    ]),
  );
}

/**
 * What makes two rows with one number the same complaint: what cannot change afterwards. Its status can, and
 * its date may be read in two ways.
 */
function contentOf({
  description,
  filedAt,
  channel,
  city,
  state,
  zip,
  filedForSomeoneElse,
}: ImportRow): unknown[] {
  const time = filedAt.slice("YYYY-MM-DDT".length);
  return [description, time, channel, city, state, zip, filedForSomeoneElse];
}
