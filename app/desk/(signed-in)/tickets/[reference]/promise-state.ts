/** What comes back when a promise could not be moved: why, and everything typed. */
export type PromiseState = { id: string; values: Record<string, string>; problem: string } | null;
