/** What comes back when something about a call could not be done: why, and everything typed. */
export type CallState = { id: string; values: Record<string, string>; problem: string } | null;

export const mendCall = (values: Record<string, string>, problem: string): CallState => ({
  id: crypto.randomUUID(),
  values,
  problem,
});
