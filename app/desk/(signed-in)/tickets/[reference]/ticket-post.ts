import { redirect } from "next/navigation";
import { posted } from "@/app/_doors/posted";
import { deskNotFound } from "@/app/_doors/refusal";
import { returnPath } from "@/app/_doors/return-path";
import { withWord } from "@/app/desk/_parts/queue-address";
import { parseReference } from "@/lib/tickets/reference";

type TicketForm = {
  fields: Record<string, string>;
  /** Null when the post is not to be believed. */
  submissionId: string | null;
  reference: string;
  /** Leads back to the page the form stood on, with a word about what was done. */
  back: (word: { done: string } | { problem: string }) => string;
};

export type TicketPost = TicketForm & { submissionId: string };

/** A form of a ticket's page, read. */
export async function ticketForm(form: FormData): Promise<TicketForm> {
  const { fields, submissionId } = await posted(form);
  const reference = parseReference(fields.reference ?? "");
  if (!reference) deskNotFound();
  const page = `/desk/tickets/${reference}`;
  const wanted = returnPath(fields.back);
  const back: TicketForm["back"] = (word) => withWord(wanted.startsWith(page) ? wanted : page, word);
  return { fields, submissionId, reference, back };
}

/** The same; a post that is not to be believed leads back unheard. */
export async function ticketPost(form: FormData): Promise<TicketPost> {
  const { submissionId, ...post } = await ticketForm(form);
  if (!submissionId) redirect(post.back({ problem: "expired" }));
  return { ...post, submissionId };
}
