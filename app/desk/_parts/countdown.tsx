"use client";

import { useEffect, useState } from "react";
import type { Held } from "./held-store";

type Props = { held: Held; words: Record<"holding" | "undo" | "sending", string>; onUndo: () => void };

const secondsLeft = ({ endsAt }: Held) => Math.max(1, Math.ceil((endsAt - Date.now()) / 1000));

/** The seconds in which an answer can be taken back, running out. */
export function Countdown({ held, words, onUndo }: Props) {
  const [seconds, setSeconds] = useState(() => secondsLeft(held));
  useEffect(() => {
    const ticking = setInterval(() => setSeconds(secondsLeft(held)), 250);
    return () => clearInterval(ticking);
  }, [held]);
  if (held.phase !== "holding") return <span className="text-muted">{words.sending}</span>;
  return (
    <>
      <span className="tabular-nums" aria-hidden="true">
        {words.holding.replace("{seconds}", String(seconds))}
      </span>
      <button type="button" className="button" onClick={onUndo} data-keys="u" data-command={words.undo}>
        {words.undo} <kbd className="key">u</kbd>
      </button>
      <span aria-hidden="true" className="running-out absolute inset-x-0 bottom-0 h-[3px] bg-accent" />
    </>
  );
}
