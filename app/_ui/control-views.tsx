import type { InputHTMLAttributes, ReactNode } from "react";
import { breakable } from "./breakable";
import type { ShownForm } from "./form-state";
import { keepTogether } from "./keep-together";

/** Controls as they look, told what the form holds: `form-controls` and `shown-controls` bring them to a form. */
export type InForm = { form: ShownForm };

export type Asked = { name: string; label: ReactNode; hint?: ReactNode };
/** The only question of its page is the page's heading. */
export type Titled = Asked & { asTitle?: boolean };

export const describedBy = (name: string, hint: unknown, error: unknown): string | undefined =>
  [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ") || undefined;

export function fieldOf({ values, errors }: ShownForm, name: string, others: string[] = []) {
  const error = errors.find(({ field }) => field !== null && [name, ...others].includes(field));
  return { value: values[name] ?? "", own: error?.field === name, error: error?.text };
}

type NotesProps = InForm & { name: string; hint: ReactNode; error: string | undefined };

export function Notes({ form, name, hint, error }: NotesProps) {
  return (
    <>
      {hint && (
        <div className="hint" id={`${name}-hint`}>
          {typeof hint === "string" ? keepTogether(hint) : hint}
        </div>
      )}
      {error && (
        <p className="error" id={`${name}-error`}>
          <span>
            <span className="sr-only">{form.errorWord} </span>
            {breakable(error)}
          </span>
        </p>
      )}
    </>
  );
}

/** A question's name, as the page's heading where it is the page's only one. */
export const titled = (label: ReactNode, asTitle: boolean | undefined): ReactNode =>
  asTitle ? <h1 className="step-title">{label}</h1> : label;

export type TextFieldProps = Asked &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    "type" | "inputMode" | "autoComplete" | "autoCapitalize" | "spellCheck" | "className"
  >;

export function TextFieldView({
  form,
  name,
  label,
  hint,
  className = "",
  ...input
}: InForm & TextFieldProps) {
  const { value, error } = fieldOf(form, name);
  return (
    <div className="question">
      <label className="label" htmlFor={name}>
        {label}
      </label>
      <Notes form={form} name={name} hint={hint} error={error} />
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

export type LongTextProps = Titled & { rows?: number };

export function LongTextView({ form, name, label, hint, asTitle, rows = 8 }: InForm & LongTextProps) {
  const { value, error } = fieldOf(form, name);
  const words = (
    <label className="question-title" htmlFor={name}>
      {label}
    </label>
  );
  return (
    <div className="question">
      {titled(words, asTitle)}
      <Notes form={form} name={name} hint={hint} error={error} />
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

/** One of several fields that are one answer. */
export type PartProps = TextFieldProps & {
  /** All of their names, and what this one must look like: when one is wrong, so is each that does not. */
  among?: { fields: string[]; right: RegExp };
};

export type TogetherProps = Asked & { fields: string[]; children: ReactNode };

export function TogetherView({ form, name, label, hint, fields, children }: InForm & TogetherProps) {
  const { error } = fieldOf(form, name, fields);
  return (
    <fieldset className="question" aria-describedby={describedBy(name, hint, error)}>
      <legend className="question-title">{label}</legend>
      <Notes form={form} name={name} hint={hint} error={error} />
      <div className="row">{children}</div>
    </fieldset>
  );
}

export function PartFieldView({ form, name, label, among, className = "", ...input }: InForm & PartProps) {
  const { value, own, error } = fieldOf(form, name, among?.fields);
  const wrong = own || (error !== undefined && among !== undefined && !among.right.test(value));
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
        aria-invalid={wrong || undefined}
      />
    </div>
  );
}

export type PickerProps = Asked & { options: string[]; initial: string };

export function PickerView({ form, name, label, options, initial }: InForm & PickerProps) {
  const { value } = fieldOf(form, name);
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
