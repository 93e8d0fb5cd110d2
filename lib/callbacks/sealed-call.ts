import { isSealed, type OfTicket } from "@/lib/access/visibility";
import type { Tx } from "@/lib/core/db";
import { seal, unseal } from "@/lib/core/sealing";
import type { CallAttempt, Callback } from "@/lib/generated/prisma/client";

type Whom = Pick<Callback, "phone" | "contactName">;
type Words = Pick<Callback, "script">;

const place = (id: string, part: "whom" | "words"): string => `Callback ${id} ${part}`;
const attemptPlace = ({ callbackId, number }: Pick<CallAttempt, "callbackId" | "number">): string =>
  `CallAttempt ${callbackId} ${number}`;

/** The columns that say whom to call, as the ticket's type wants them. */
export const whomColumns = (id: string, ticket: OfTicket, { phone, contactName }: Whom) =>
  isSealed(ticket)
    ? { phone: "", contactName: null, sealedIdentity: seal(place(id, "whom"), { phone, contactName }) }
    : { phone, contactName, sealedIdentity: null };

/** The column with the words to say, as the ticket's type wants it. */
export const wordsColumns = (id: string, ticket: OfTicket, script: string | null) =>
  isSealed(ticket)
    ? { script: null, sealed: script === null ? null : seal(place(id, "words"), { script }) }
    : { script, sealed: null };

/** What was said in a try, as the ticket's type wants it. */
export const saidColumns = (
  attempt: Pick<CallAttempt, "callbackId" | "number" | "said">,
  ticket: OfTicket,
) =>
  isSealed(ticket) && attempt.said !== null
    ? { said: null, sealed: seal(attemptPlace(attempt), { said: attempt.said }) }
    : { said: attempt.said, sealed: null };

/** A call with everything about it, whether it is sealed or not. @throws SealBroken */
export function openCall<C extends Pick<Callback, "id" | "sealed" | "sealedIdentity"> & Whom & Words>(
  call: C,
): C {
  const { id, sealed, sealedIdentity } = call;
  return {
    ...call,
    ...(sealed ? unseal<Words>(place(id, "words"), sealed) : {}),
    ...(sealedIdentity ? unseal<Whom>(place(id, "whom"), sealedIdentity) : {}),
  };
}

/** A try with what was said in it. @throws SealBroken */
export const openAttempt = <A extends CallAttempt>(attempt: A): A =>
  attempt.sealed
    ? { ...attempt, ...unseal<Pick<CallAttempt, "said">>(attemptPlace(attempt), attempt.sealed) }
    : attempt;

/** Writes the calls of a ticket anew as its type wants them: sealed, or not. @throws SealBroken */
export async function resealCalls(tx: Tx, ticket: OfTicket): Promise<void> {
  const calls = await tx.callback.findMany({ where: { ticketId: ticket.id }, include: { attempts: true } });
  for (const { attempts, ...sealed } of calls) {
    const call = openCall(sealed);
    await tx.callback.update({
      where: { id: call.id },
      data: { ...whomColumns(call.id, ticket, call), ...wordsColumns(call.id, ticket, call.script) },
    });
    for (const attempt of attempts) {
      const { callbackId, number } = attempt;
      await tx.callAttempt.update({
        where: { callbackId_number: { callbackId, number } },
        data: saidColumns(openAttempt(attempt), ticket),
      });
    }
  }
}
