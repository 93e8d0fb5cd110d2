import type { QueueFilter } from "@/lib/tickets/queue";

const keys = ["type", "status", "channel", "assignee", "overdue", "soon", "q", "after"] as const;

/** The filter as it stands in an address; the page of the list is part of it. */
export function filterQuery(filter: QueueFilter): string {
  const query = new URLSearchParams();
  for (const key of keys) {
    const value = filter[key];
    if (value) query.set(key, value);
  }
  return query.size > 0 ? `?${query}` : "";
}

export const queueHref = (filter: QueueFilter): string => `/desk/queue${filterQuery(filter)}`;

/** A ticket with the list it was found in beside it. */
export const ticketHref = (reference: string, filter: QueueFilter): string =>
  `/desk/tickets/${reference}${filterQuery(filter)}`;

/** The form on a ticket's page that changes how it is answered. */
export const replyFormId = "reply-change";

/** That form, unfolded. */
export const replyFormHref = (reference: string): string =>
  `/desk/tickets/${reference}?reply=change#${replyFormId}`;

/** Is the list narrowed by anything but its page? */
export const isNarrowed = (filter: QueueFilter): boolean =>
  keys.some((key) => key !== "after" && Boolean(filter[key]));

/** A path of the desk with a word added about what was just done, for the page to say. */
export function withWord(path: string, word: { done: string } | { problem: string }): string {
  const url = new URL(path, "http://desk.invalid");
  url.searchParams.delete("done");
  url.searchParams.delete("problem");
  for (const [key, value] of Object.entries(word)) url.searchParams.set(key, value);
  return `${url.pathname}${url.search}`;
}
