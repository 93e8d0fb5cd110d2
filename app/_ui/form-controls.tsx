"use client";

import type { InputHTMLAttributes, ReactNode } from "react";
import { breakable } from "./breakable";
import { useLiveForm } from "./live-form";

type Asked = { name: string; label: ReactNode; hint?: ReactNode };

export const describedBy = (name: string, hint: unknown, error: unknown): string | undefined =>
  [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ") || undefined;

export function useField(name: string, others: string[] = []) {
  const { state } = useLiveForm();
  const error = state.errors.find(({ field }) => field !== null && [name, ...others].includes(field));
  return { value: state.values[name] ?? "", own: error?.field === name, error: error?.text };
}

export function Notes({ name, hint, error }: { name: string; hint: ReactNode; error: string | undefined }) {
  const { errorWord } = useLiveForm();
  return (
    <>
      {hint && (
        <div className="hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p className="error" id={`${name}-error`}>
          <span>
            <span className="sr-only">{errorWord} </span>
            {breakable(error)}
          </span>
        </p>
      )}
    </>
  );
}

type InputProps = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "type" | "inputMode" | "autoComplete" | "autoCapitalize" | "spellCheck" | "className"
>;

/** One line of text under its label. */
export function TextField({ name, label, hint, className = "", ...input }: Asked & InputProps) {
  const { value, error } = useField(name);
  return (
    <div className="question">
      <label className="label" htmlFor={name}>
        {label}
      </label>
      <Notes name={name} hint={hint} error={error} />
      <input
        {...input}
        id={name}
        name={name}
        className={`input ${className}`}
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, hint, error)}
      />
    </div>
  );
}

/** Many lines of text under a label as large as a question. */
export function LongText({ name, label, hint, rows = 8 }: Asked & { rows?: number }) {
  const { value, error } = useField(name);
  return (
    <div className="question">
      <label className="question-title" htmlFor={name}>
        {label}
      </label>
      <Notes name={name} hint={hint} error={error} />
      <textarea
        id={name}
        name={name}
        rows={rows}
        dir="auto"
        className="input"
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, hint, error)}
      />
    </div>
  );
}

/** Several fields that are one question: a date, an amount with its currency. */
export function Together({
  name,
  label,
  hint,
  fields,
  children,
}: Asked & { fields: string[]; children: ReactNode }) {
  const { error } = useField(name, fields);
  return (
    <fieldset className="question" aria-describedby={describedBy(name, hint, error)}>
      <legend className="question-title">{label}</legend>
      <Notes name={name} hint={hint} error={error} />
      <div className="row">{children}</div>
    </fieldset>
  );
}

/** One field of a question asked `Together`: its error is shown by the question. */
export function PartField({ name, label, className = "", ...input }: Asked & InputProps) {
  const { value, own } = useField(name);
  return (
    <div>
      <label className="label" htmlFor={name}>
        {label}
      </label>
      <input
        {...input}
        id={name}
        name={name}
        className={`input ${className}`}
        defaultValue={value}
        aria-invalid={own || undefined}
      />
    </div>
  );
}

export type Option = { value: string; label: ReactNode; hint?: ReactNode; reveal?: ReactNode };

/** One answer of several. What an answer asks further follows it and is seen only when it is chosen. */
export function Options({ name, label, hint, options, pair }: Asked & { options: Option[]; pair?: boolean }) {
  const { value, error } = useField(name);
  return (
    <fieldset className="question" aria-describedby={describedBy(name, hint, error)}>
      <legend className="question-title">{label}</legend>
      <Notes name={name} hint={hint} error={error} />
      <div className={pair ? "options pair" : "options"}>
        {options.map((option, index) => {
          const id = index === 0 ? name : `${name}-${option.value}`;
          return (
            <div className="option" key={option.value}>
              <input
                type="radio"
                id={id}
                name={name}
                value={option.value}
                defaultChecked={value === option.value}
              />
              <label htmlFor={id}>
                {option.label}
                {option.hint && <small>{option.hint}</small>}
              </label>
              {option.reveal && <div className="reveal">{option.reveal}</div>}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

export function Picker({ name, label, options, initial }: Asked & { options: string[]; initial: string }) {
  const { value } = useField(name);
  return (
    <div>
      <label className="label" htmlFor={name}>
        {label}
      </label>
      <select id={name} name={name} className="input" defaultValue={value || initial}>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </div>
  );
}
