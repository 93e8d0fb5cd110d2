import { load } from "./bench-load.js";

/**
 * The ways to look at the queue: by name, the query of the address.
 * @param {{ reference: string, number: string, staffId: string }} known
 */
export const variants = ({ reference, number, staffId }) => ({
  "every open ticket": "",
  claims: "?type=claim",
  "in progress": "?status=inProgress",
  "answered by SMS": "?channel=sms",
  mine: "?assignee=me",
  "nobody's": "?assignee=nobody",
  "one person's": `?assignee=${staffId}`,
  overdue: "?overdue=1",
  "claims in progress, mine": "?type=claim&status=inProgress&assignee=me",
  closed: "?status=closed",
  "search: a word in many": "?q=invoice",
  "search: two words": "?q=invoice+roaming",
  "search: letters in few": "?q=person777",
  "search: nothing there": "?q=zzzzqqqq",
  "search: two letters": "?q=in",
  "search: a number": `?q=${encodeURIComponent(number)}`,
  "search: a reference": `?q=${reference}`,
});

/**
 * @param {import("./bench-load.js").Target} target
 * @param {Record<string, string>} headers of somebody who is signed in
 * @param {Parameters<typeof variants>[0]} known
 */
export async function measureQueue(target, headers, known) {
  const found = [];
  for (const [name, query] of Object.entries(variants(known))) {
    found.push({ name, ...(await load(target, `/desk/queue${query}`, { times: 40, headers })) });
  }
  return found;
}
