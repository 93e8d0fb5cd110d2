import type { DeskTicket } from "@/lib/tickets/reading";

export type SentMessage = DeskTicket["messages"][number];
type Call = DeskTicket["callbacks"][number];

/** What was said and done on a ticket, one thing after the other. */
export type Entry = { id: string; at: Date } & (
  | { kind: "filed"; text: string }
  | { kind: "customer"; text: string }
  | { kind: "internal"; text: string; author: string | null }
  | {
      kind: "answer";
      text: string;
      author: string | null;
      way: "message" | "call" | "withdrawnCall" | "receipt" | "none";
      messages: SentMessage[];
      /** What became of the claim that it ends. */
      outcome: DeskTicket["notes"][number]["outcome"];
      arrivedAt: Date | null;
    }
  | { kind: "notice"; message: SentMessage }
  | { kind: "attempt"; attempt: Call["attempts"][number] }
);

/** What goes out by rule around the answers. */
const notices = new Set<SentMessage["kind"]>([
  "acknowledgement",
  "promiseMoved",
  "extension",
  "rating",
  "secondLook",
  "reopened",
]);

/** The conversation in time order: what the customer filed first, then notes, notices and calls that reached nobody. */
export function conversationOf(ticket: DeskTicket): Entry[] {
  const entries: Entry[] = [
    ...ticket.notes.map((note) => noteEntry(note, ticket)),
    ...ticket.messages
      .filter((message) => notices.has(message.kind))
      .map((message) => ({
        kind: "notice" as const,
        id: message.id,
        at: message.creationDate,
        message,
      })),
    ...ticket.callbacks.flatMap((call) =>
      call.attempts
        .filter((attempt) => attempt.outcome !== "reached")
        .map((attempt) => ({
          kind: "attempt" as const,
          id: `${call.id} ${attempt.number}`,
          at: attempt.at,
          attempt,
        })),
    ),
  ];
  entries.sort((a, b) => a.at.getTime() - b.at.getTime());
  return [{ kind: "filed", id: ticket.id, at: ticket.creationDate, text: ticket.description }, ...entries];
}

function noteEntry(note: DeskTicket["notes"][number], ticket: DeskTicket): Entry {
  const { id, creationDate: at, text, outcome } = note;
  if (note.kind === "customer") return { kind: "customer", id, at, text };
  const author = note.author?.name ?? null;
  if (note.kind === "internal") return { kind: "internal", id, at, text, author };
  const messages = ticket.messages.filter((message) => message.noteId === id);
  const way = messages.length > 0 ? "message" : wayByCall(note, ticket);
  return { kind: "answer", id, at, text, author, way, messages, outcome, arrivedAt: note.arrivedAt };
}

function wayByCall({ id, arrivedAt }: DeskTicket["notes"][number], ticket: DeskTicket) {
  const call = ticket.callbacks.find(({ noteId }) => noteId === id);
  if (!call) return ticket.disclosure === "anonymous" ? "receipt" : "none";
  return call.state === "cancelled" && !arrivedAt ? "withdrawnCall" : "call";
}

/** The words of the last answer, where they were to be said in a call that was withdrawn: nobody has heard them. */
export function unsaidWords(ticket: DeskTicket): string {
  const last = spoken(ticket).at(-1);
  return last?.kind === "answer" && wayByCall(last, ticket) === "withdrawnCall" ? last.text : "";
}

/** The last entry that an answer would have to know of: the next answer names it as seen. */
export function lastSpoken(ticket: Pick<DeskTicket, "notes">): string | null {
  return spoken(ticket).at(-1)?.id ?? null;
}

/** What customer and staff said to each other after the entry that somebody had before their eyes. */
export function spokenSince(
  ticket: Pick<DeskTicket, "notes">,
  seenNoteId: string | null,
): DeskTicket["notes"] {
  const notes = spoken(ticket);
  return notes.slice(notes.findIndex((note) => note.id === seenNoteId) + 1);
}

/** In the order in which `replyToTicket` finds the last one: by date, then by id. */
const spoken = ({ notes }: Pick<DeskTicket, "notes">): DeskTicket["notes"] =>
  notes
    .filter((note) => note.kind !== "internal")
    .sort((a, b) => a.creationDate.getTime() - b.creationDate.getTime() || (a.id < b.id ? -1 : 1));
