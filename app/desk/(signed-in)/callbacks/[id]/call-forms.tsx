"use client";

import { type ReactNode, useActionState } from "react";
import { callAgain, giveUp, record } from "@/app/desk/(signed-in)/callbacks/actions";

type Choice = { value: string; label: string };
type Hidden = Record<string, string>;

type RecordProps = {
  hidden: Hidden;
  outcomes: Choice[];
  statuses: Choice[];
  /** What becomes of a claim that the answer ends; none for anything else. */
  claimOutcomes: { legend: string; choices: Choice[]; chosen: string } | null;
  /** The prepared words: the beginning of what was said. */
  script: string;
  lang: string;
  words: Record<"outcome" | "said" | "saidHint" | "record" | "after", string>;
};

/** How the call went, and what was said. */
export function RecordForm({ hidden, outcomes, statuses, claimOutcomes, script, lang, words }: RecordProps) {
  const [state, post, busy] = useActionState(record, null);
  const typed = state?.values;
  return (
    <form action={post} key={state?.id} className="grid gap-3 border-t border-rule pt-4">
      <HiddenFields fields={hidden} />
      <Problem text={state?.problem} />
      <Radios legend={words.outcome} name="outcome" choices={outcomes} chosen={typed?.outcome} />
      <div>
        <label htmlFor="said" className="text-[13px] font-semibold">
          {words.said}
        </label>
        <p id="said-hint" className="text-[12.5px] text-muted">
          {words.saidHint}
        </p>
        <textarea
          id="said"
          name="said"
          rows={4}
          lang={lang}
          dir="auto"
          aria-describedby="said-hint"
          defaultValue={typed?.said ?? script}
          className="input mt-1.5 max-h-[40dvh]"
          data-keys="a"
        />
      </div>
      <Radios
        legend={words.after}
        name="statusAfter"
        choices={statuses}
        chosen={typed?.statusAfter ?? "resolved"}
      />
      {claimOutcomes && (
        <div className="claim-outcome">
          <Radios
            legend={claimOutcomes.legend}
            name="claimOutcome"
            choices={claimOutcomes.choices}
            chosen={typed?.claimOutcome ?? claimOutcomes.chosen}
          />
        </div>
      )}
      <button type="submit" className="button button-main justify-self-start" aria-disabled={busy}>
        {words.record}
      </button>
    </form>
  );
}

type AgainProps = {
  hidden: Hidden;
  phone: string;
  windows: { label: string; options: Choice[] }[];
  words: Record<
    "title" | "newWindow" | "number" | "numberHint" | "callAgain" | "giveUp" | "giveUpHint",
    string
  >;
};

/** A person decides: another window, perhaps another number, or no more calls. */
export function CallAgainForm({ hidden, phone, windows, words }: AgainProps) {
  const [state, post, busy] = useActionState(callAgain, null);
  return (
    <div className="grid gap-4 border-t border-rule pt-4">
      <h2 className="text-[15px] font-bold">{words.title}</h2>
      <form action={post} key={state?.id} className="grid gap-3">
        <HiddenFields fields={hidden} />
        <Problem text={state?.problem} />
        <label className="grid gap-1 text-[13px] font-semibold">
          {words.newWindow}
          <select
            name="window"
            defaultValue={state?.values.window}
            className="input w-fit max-w-full font-normal"
          >
            {windows.map(({ label, options }) => (
              <optgroup key={label} label={label}>
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {`${label}, ${option.label}`}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <label className="grid gap-1 text-[13px] font-semibold">
          {words.number}
          <input
            type="tel"
            name="phone"
            autoComplete="off"
            defaultValue={state?.values.phone ?? phone}
            className="input w-60 max-w-full font-normal tabular-nums"
          />
          <span className="text-[12.5px] font-normal text-muted">{words.numberHint}</span>
        </label>
        <button type="submit" className="button button-main justify-self-start" aria-disabled={busy}>
          {words.callAgain}
        </button>
      </form>
      <form action={giveUp} className="border-t border-rule pt-4">
        <HiddenFields fields={hidden} />
        <button type="submit" className="button">
          {words.giveUp}
        </button>
        <p className="mt-1 text-[12.5px] text-muted">{words.giveUpHint}</p>
      </form>
    </div>
  );
}

function Radios({
  legend,
  name,
  choices,
  chosen,
}: {
  legend: string;
  name: string;
  choices: Choice[];
  chosen?: string;
}) {
  return (
    <fieldset>
      <legend className="text-[13px] font-semibold">{legend}</legend>
      <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1.5 text-[13px]">
        {choices.map(({ value, label }) => (
          <label key={value} className="flex items-center gap-1.5">
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Problem({ text }: { text: ReactNode }) {
  if (!text) return null;
  return (
    <p
      role="alert"
      className="border-l-4 border-danger bg-danger-paper px-3 py-1.5 text-[13px] font-semibold text-danger"
    >
      {text}
    </p>
  );
}

const HiddenFields = ({ fields }: { fields: Hidden }) =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
