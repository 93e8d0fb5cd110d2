"use client";

import { createContext } from "react";

export type FailureWords = Record<"title" | "text" | "toQueue" | "again", string>;

/** An error page gets nothing from the server any more: its words come with the layout, before anything fails. */
export const FailureContext = createContext<FailureWords | null>(null);

export function WithFailureWords({ words, children }: { words: FailureWords; children: React.ReactNode }) {
  return <FailureContext value={words}>{children}</FailureContext>;
}
