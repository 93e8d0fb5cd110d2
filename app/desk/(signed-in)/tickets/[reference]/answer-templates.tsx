"use client";

import type { AnswerTemplate } from "@/lib/replies/templates/schema";
import { emptyVariables } from "@/lib/replies/templates/variables";

const box = () => document.querySelector<HTMLTextAreaElement>("textarea#answer");

type Props = {
  text: string;
  templates: AnswerTemplate[];
  busy: boolean;
  words: { choose: string; empty: string };
  onInsert: (text: string) => void;
};

/** Ready answers: one is put where the writing stands, and what is still to be filled in is named until it is. */
export function AnswerTemplates({ text, templates, busy, words, onInsert }: Props) {
  const insert = (id: string) => {
    const template = templates.find((one) => one.id === id);
    const field = box();
    if (!template || !field) return;
    const [from, to] = text ? [field.selectionStart, field.selectionEnd] : [0, 0];
    onInsert(text.slice(0, from) + template.text + text.slice(to));
    // After the new words stand there.
    requestAnimationFrame(() => {
      field.form
        ?.querySelector<HTMLInputElement>(`[name=statusAfter][value=${template.statusAfter}]`)
        ?.click();
      const [first] = emptyVariables(field.value);
      if (first) toVariable(first);
      else field.focus();
    });
  };
  const empty = emptyVariables(text);
  return (
    <div className={busy ? "hidden" : "needs-script mt-1.5 flex flex-wrap items-center gap-2 text-[12.5px]"}>
      {templates.length > 0 && (
        <select
          aria-label={words.choose}
          data-command={words.choose}
          value=""
          onChange={({ target }) => insert(target.value)}
          className="input w-auto max-w-full py-1 text-[12.5px]"
        >
          <option value="">{words.choose}</option>
          {templates.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      {empty.length > 0 && (
        <p role="status" className="flex flex-wrap items-center gap-1.5 font-semibold text-warn">
          {words.empty}
          {empty.map((variable) => (
            <button
              key={variable}
              type="button"
              className="rounded-[3px] bg-warn-paper px-1.5 py-1 font-mono underline underline-offset-2"
              onClick={() => toVariable(variable)}
            >
              {variable}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

/** Selects it in the answer, ready to be written over. */
export function toVariable(variable: string): void {
  const field = box();
  const at = field?.value.indexOf(variable) ?? -1;
  if (!field || at < 0) return;
  field.focus();
  field.setSelectionRange(at, at + variable.length);
}
