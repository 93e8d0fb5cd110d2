import type { Claim } from "@/lib/messages/claiming";

const held = new Map<Promise<unknown>, Claim>();

/** What this worker has claimed and not settled yet. */
export const inHand = (): Claim[] => [...held.values()];

/** Keeps a claim in hand for as long as its try lasts. */
export function holding<T>({ id, attempts }: Claim, work: Promise<T>): Promise<T> {
  held.set(work, { id, attempts });
  return work.finally(() => held.delete(work));
}

/** Waits until every try under way has been settled. */
export async function emptyHanded(): Promise<void> {
  await Promise.allSettled([...held.keys()]);
}
