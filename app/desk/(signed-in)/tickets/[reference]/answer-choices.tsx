"use client";

import type { Refused } from "@/app/desk/_parts/answer-state";
import type { ClaimOutcome } from "@/lib/generated/prisma/enums";
import type { AnswerWords } from "./answer-words";

export type Choice = { statusAfter: string; outcome: ClaimOutcome | null };

type Props = {
  words: AnswerWords;
  refusal: Refused | null;
  busy: boolean;
  onChoose: (choice: Partial<Choice>) => void;
  onDiscard: () => void;
};

/** What follows the answer, and the button that sends it: out of sight while it is held, but not gone. */
export function Choices({ words, refusal, busy, onChoose, onDiscard }: Props) {
  const shown = busy ? "hidden" : "flex flex-wrap items-center gap-x-2.5 gap-y-1 text-[13px]";
  return (
    <>
      <fieldset className={shown}>
        <legend className="float-left mr-2 basis-full text-muted sm:basis-auto" title={words.afterFull}>
          {words.after}
        </legend>
        {words.statuses.map(({ value, label }) => (
          <label key={value} className="flex items-center gap-1.5">
            <input
              type="radio"
              name="statusAfter"
              value={value}
              defaultChecked={value === (refusal?.statusAfter || "resolved")}
              onChange={() => onChoose({ statusAfter: value })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      {words.outcomes && (
        <fieldset className={`claim-outcome ${shown} basis-full`}>
          <legend className="float-left mr-2 text-muted">{words.outcomes.legend}</legend>
          <span className="flex min-w-0 flex-1 flex-wrap gap-x-2.5 gap-y-1">
            {words.outcomes.choices.map(({ value, label }) => (
              <label key={value} className="flex items-center gap-1.5">
                <input
                  type="radio"
                  name="outcome"
                  value={value}
                  defaultChecked={value === refusal?.outcome}
                  onChange={() => onChoose({ outcome: value })}
                />
                {label}
              </label>
            ))}
          </span>
          <span className="basis-full text-[12.5px] text-muted" title={words.outcomes.appeal ?? undefined}>
            {words.outcomes.hint}
          </span>
        </fieldset>
      )}
      <span className={busy ? "hidden" : "ml-auto flex gap-2"}>
        {refusal && (
          <button type="button" className="button button-quiet needs-script" onClick={onDiscard}>
            {words.discard}
          </button>
        )}
        <button type="submit" className="button button-main">
          {refusal && refusal.meanwhile.length > 0 ? words.sendAnyway : words.send}
        </button>
      </span>
    </>
  );
}
