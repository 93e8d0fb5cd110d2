import { useSyncExternalStore } from "react";
import type { Refused } from "./answer-state";

/** Words being written to a ticket, and the last entry that was there when they were begun. */
export type Draft = { text: string; seenNoteId: string };

/** An answer that a person has sent and can still take back, or that is on its way to the server. */
export type Held = {
  reference: string;
  /** The reference as people read it. */
  shown: string;
  form: FormData;
  phase: "holding" | "sending" | "failed";
  endsAt: number;
};

type State = {
  drafts: ReadonlyMap<string, Draft>;
  held: ReadonlyMap<string, Held>;
  refused: ReadonlyMap<string, Refused>;
};

/** So long an answer can be taken back. */
const holdMs = 5_000;

const nothing: State = { drafts: new Map(), held: new Map(), refused: new Map() };
let state = nothing;
const listeners = new Set<() => void>();
/** Tokens whose answer has gone out: a page that still shows one is out of date. */
const spent = new Set<string>();

function change<K extends keyof State>(
  part: K,
  reference: string,
  value: State[K] extends ReadonlyMap<string, infer V> ? V | null : never,
) {
  const next = new Map(state[part] as ReadonlyMap<string, unknown>);
  if (value === null) next.delete(reference);
  else next.set(reference, value);
  state = { ...state, [part]: next };
  for (const listener of listeners) listener();
}

/** What is being written and sent in this window, on whatever page one is. On the server: nothing. */
export const useHeld = (): State =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
    () => nothing,
  );

export const isSpent = (formToken: string): boolean => spent.has(formToken);

/** Keeps what is typed. The entry seen stays the one from when the first letter was typed. */
export function write(reference: string, text: string, seenNoteId: string): void {
  const before = state.drafts.get(reference);
  change("drafts", reference, { text, seenNoteId: before?.text ? before.seenNoteId : seenNoteId });
}

export function discard(reference: string): void {
  change("refused", reference, null);
  change("drafts", reference, null);
}

const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** Holds an answer back for `holdMs`, then gives it to `send`, whatever page is shown by then. */
export function hold(
  answer: Pick<Held, "reference" | "shown" | "form">,
  send: (held: Held) => Promise<void>,
): void {
  const held: Held = { ...answer, phase: "holding", endsAt: Date.now() + holdMs };
  change("refused", held.reference, null);
  change("held", held.reference, held);
  const go = () => {
    change("held", held.reference, { ...held, phase: "sending" });
    void send(held);
  };
  clearTimeout(timers.get(held.reference));
  timers.set(held.reference, setTimeout(go, holdMs));
}

/** Takes an answer back, or stops telling that it failed; the words stay where they were written. */
export function release(reference: string): void {
  clearTimeout(timers.get(reference));
  change("held", reference, null);
}

export function sent(held: Held): void {
  spent.add(String(held.form.get("formToken")));
  discard(held.reference);
  release(held.reference);
}

/** The answer did not go out: the words stay, with what the writer has now been shown. */
export function refuse(held: Held, refusal: Refused): void {
  change("drafts", held.reference, { text: refusal.text, seenNoteId: refusal.seenNoteId });
  change("refused", held.reference, refusal);
  change("held", held.reference, { ...held, phase: "failed" });
}
