import type { ReactNode } from "react";
import { describedBy, fieldOf, type InForm, Notes, type Titled, titled } from "./control-views";

export type Option = { value: string; label: ReactNode; hint?: ReactNode; reveal?: ReactNode };
export type OptionsProps = Titled & { options: Option[]; pair?: boolean };

/** One answer of several. What an answer asks further follows it and is seen only when it is chosen. */
export function OptionsView({ form, name, label, hint, asTitle, options, pair }: InForm & OptionsProps) {
  const { value, error } = fieldOf(form, name);
  return (
    <fieldset className="question" aria-describedby={describedBy(name, hint, error)}>
      <legend className="question-title">{titled(label, asTitle)}</legend>
      <Notes form={form} name={name} hint={hint} error={error} />
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

export type TicksProps = Titled & { options: Omit<Option, "reveal">[] };

/** Any number of answers. Each is a field of its own, `name-value`. */
export function TicksView({ form, name, label, hint, asTitle, options }: InForm & TicksProps) {
  const fields = options.map(({ value }) => `${name}-${value}`);
  const { error } = fieldOf(form, name, fields);
  return (
    <fieldset className="question" aria-describedby={describedBy(name, hint, error)}>
      <legend className="question-title">{titled(label, asTitle)}</legend>
      <Notes form={form} name={name} hint={hint} error={error} />
      <div className="options">
        {options.map((option) => {
          const id = `${name}-${option.value}`;
          return (
            <div className="option tick" key={option.value}>
              <input
                type="checkbox"
                id={id}
                name={id}
                value="yes"
                defaultChecked={fieldOf(form, id).value !== ""}
              />
              <label htmlFor={id}>
                {option.label}
                {option.hint && <small>{option.hint}</small>}
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
