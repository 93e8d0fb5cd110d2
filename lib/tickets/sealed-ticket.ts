import { createHmac } from "node:crypto";
import { type Account, openAnswers, type SealedIdentity, ticketPlace } from "@/lib/access/sealed-content";
import { isSealed } from "@/lib/access/visibility";
import { keysFor } from "@/lib/core/env";
import { seal } from "@/lib/core/sealing";
import type { Prisma, Ticket } from "@/lib/generated/prisma/client";
import { searchTextOf } from "@/lib/tickets/search-text";

type Content = SealedIdentity & Account;

/**
 * Every form under which an e-mail address may be stored to find a report by it: keyed, so that the database does not
 * tell whether an address is among them. Almost no mailbox tells case apart.
 */
export const addressHashes = (address: string): string[] =>
  keysFor("reply-address").map((key) =>
    createHmac("sha256", key).update(address.toLowerCase()).digest("base64url"),
  );

/**
 * The columns that hold what was said and who said it, as the ticket's type wants them. A report can be found by
 * its reference and its topic, and by no word of it.
 */
export function contentColumns(
  ticket: Pick<Ticket, "id" | "ticketType" | "reference">,
  { description, answers, contactName, replyAddress, subjectNumber, searchText }: Content,
) {
  const { id, reference } = ticket;
  const identity = { contactName, replyAddress, subjectNumber, searchText } satisfies SealedIdentity;
  if (!isSealed(ticket)) {
    const given = answers as Prisma.InputJsonValue;
    const open = { sealed: null, sealedIdentity: null, replyAddressHash: null };
    return { ...identity, ...open, description, answers: given };
  }
  const shown = openAnswers(answers);
  return {
    description: "",
    answers: shown as Prisma.InputJsonObject,
    contactName: null,
    replyAddress: null,
    subjectNumber: null,
    searchText: searchTextOf([reference, String(shown.topic ?? "")]),
    replyAddressHash: replyAddress?.includes("@") ? (addressHashes(replyAddress)[0] ?? null) : null,
    sealed: seal(ticketPlace(id, "account"), { description, answers } satisfies Account),
    sealedIdentity: seal(ticketPlace(id, "identity"), identity),
  };
}
