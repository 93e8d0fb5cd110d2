"use client";

import { useLiveForm } from "@/app/_ui/live-form";
import { wholeReference } from "@/app/_ui/whole-reference";

/** What the check found, when it found nothing wrong. */
export function Verdict() {
  const { state } = useLiveForm();
  if (!state.good) return null;
  return (
    <div className="notice" role="status" key={state.attempt}>
      {state.good.map((sentence) => (
        <p key={sentence}>{wholeReference(sentence)}</p>
      ))}
    </div>
  );
}
