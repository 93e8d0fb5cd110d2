import type { Tx } from "@/lib/core/db";
import type { Ticket } from "@/lib/generated/prisma/client";
import type { CodeAddress } from "@/lib/proofs/address";
import { provedAddresses } from "@/lib/proofs/reading";
import type { FileTicketInput } from "@/lib/tickets/schema";

export type Proved = Pick<Ticket, "addressProvedAt" | "subjectNumberProvedAt">;

/** What the one-time codes that came with a form say about its address and the number it is about. */
export async function provedOf(
  tx: Tx,
  { proofIds, reply, subjectNumber }: Pick<FileTicketInput, "proofIds" | "reply" | "subjectNumber">,
  now: Date,
): Promise<Proved> {
  if (!reply) return { addressProvedAt: null, subjectNumberProvedAt: null };
  const proofs = await provedAddresses(tx, proofIds, now);
  const channel = reply.channel === "email" ? "email" : "sms";
  const provedAt = (of: CodeAddress) =>
    proofs.find((proof) => proof.channel === of.channel && proof.address === of.address)?.provedAt ?? null;
  return {
    addressProvedAt: provedAt({ channel, address: reply.address }),
    subjectNumberProvedAt: subjectNumber ? provedAt({ channel: "sms", address: subjectNumber }) : null,
  };
}
