import { redirect } from "next/navigation";
import { posted } from "@/app/_doors/posted";
import { deskNotFound } from "@/app/_doors/refusal";
import { returnPath } from "@/app/_doors/return-path";
import { withWord } from "@/app/desk/_parts/queue-address";
import { parseReference } from "@/lib/tickets/reference";

export type TicketPost = {
  fields: Record<string, string>;
  submissionId: string;
  reference: string;
  /** Leads back to the page the form stood on, with a word about what was done. */
  back: (word: { done: string } | { problem: string }) => string;
};

/** A form of a ticket's page, read: a post that is not to be believed leads back unheard. */
export async function ticketPost(form: FormData): Promise<TicketPost> {
  const { fields, submissionId } = await posted(form);
  const reference = parseReference(fields.reference ?? "");
  if (!reference) deskNotFound();
  const page = `/desk/tickets/${reference}`;
  const wanted = returnPath(fields.back);
  const back: TicketPost["back"] = (word) => withWord(wanted.startsWith(page) ? wanted : page, word);
  if (!submissionId) redirect(back({ problem: "expired" }));
  return { fields, submissionId, reference, back };
}
