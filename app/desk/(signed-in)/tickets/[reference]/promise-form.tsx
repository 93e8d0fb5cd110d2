"use client";

import { useActionState } from "react";
import type { PromiseState } from "./promise-state";

type Choice = { value: string; label: string };

type Props = {
  action: (before: PromiseState, form: FormData) => Promise<PromiseState>;
  hidden: Record<string, string>;
  /** Names its fields apart from those of the other form on the page. */
  name: string;
  when:
    | { kind: "moment" | "day"; value: string; min: string; max?: string }
    | { kind: "window"; groups: { label: string; options: Choice[] }[] };
  /** Of the customer, who reads the reason. */
  lang: string;
  words: { title: string; when: string; reason: string; reasonHint: string; send: string };
};

/** Sets a new moment for something that was promised, with the reason that the customer reads. */
export function PromiseForm({ action, hidden, name, when, lang, words }: Props) {
  const [state, post, busy] = useActionState(action, null);
  const typed = state?.values;
  return (
    <details open={state !== null}>
      <summary data-command={words.title}>{words.title}</summary>
      <form action={post} key={state?.id} className="mt-1.5 grid gap-2.5">
        {Object.entries(hidden).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        {state && (
          <p
            role="alert"
            className="border-l-4 border-danger bg-danger-paper px-3 py-1.5 font-semibold text-danger"
          >
            {state.problem}
          </p>
        )}
        <label htmlFor={`${name}-when`} className="grid gap-1 text-[12.5px] font-semibold">
          {words.when}
          {when.kind === "window" ? (
            <select
              id={`${name}-when`}
              name="window"
              defaultValue={typed?.window}
              className="input font-normal"
            >
              {when.groups.map(({ label, options }) => (
                <optgroup key={label} label={label}>
                  {options.map((option) => (
                    <option key={option.value} value={option.value}>
                      {`${label}, ${option.label}`}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          ) : (
            <input
              id={`${name}-when`}
              type={when.kind === "day" ? "date" : "datetime-local"}
              name="until"
              defaultValue={typed?.until ?? when.value}
              min={when.min}
              max={when.max}
              className="input font-normal"
            />
          )}
        </label>
        <label htmlFor={`${name}-reason`} className="grid gap-1 text-[12.5px] font-semibold">
          {words.reason}
          <span id={`${name}-reason-hint`} className="font-normal text-muted">
            {words.reasonHint}
          </span>
        </label>
        <textarea
          id={`${name}-reason`}
          name="reason"
          rows={3}
          lang={lang}
          dir="auto"
          aria-describedby={`${name}-reason-hint`}
          defaultValue={typed?.reason}
          className="input min-h-[66px]"
        />
        <button type="submit" className="button justify-self-start" aria-disabled={busy}>
          {words.send}
        </button>
      </form>
    </details>
  );
}
