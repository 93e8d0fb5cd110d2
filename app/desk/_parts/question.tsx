import { FileChoice } from "./file-choice";
import type { Question } from "./form-state";

const box =
  "w-full rounded-[4px] border border-line bg-field px-2.5 text-[16px] text-ink sm:text-[14px] aria-[invalid=true]:border-2 aria-[invalid=true]:border-danger";
const widths = { short: "max-w-32", half: "max-w-72", full: "max-w-xl" };

type Props = { question: Question; value: string | undefined; problem: string | undefined };

/** A label, a hint, what is wrong, and the control, in the order in which they are read out. */
export function QuestionField({ question, value, problem }: Props) {
  const { name, label, hint, kind } = question;
  if (kind === "checkbox") return <Checkbox question={question} value={value} />;
  const described =
    [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(" ") || undefined;
  const said = (
    <>
      {hint && (
        <p id={`${name}-hint`} className="mt-0.5 max-w-xl text-[13px] text-muted">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${name}-problem`} className="mt-1 text-[13px] font-semibold text-danger">
          {problem}
        </p>
      )}
    </>
  );
  if (kind === "radios") {
    return (
      <fieldset id={name} tabIndex={-1} aria-describedby={described}>
        <legend className={question.quietLabel ? "sr-only" : "text-[14px] font-semibold"}>{label}</legend>
        {said}
        <div className="mt-2 grid gap-2">
          {question.options.map((option) => (
            <label key={option.value} className="flex cursor-pointer items-start gap-2.5 text-[14px]">
              <input
                type="radio"
                name={name}
                value={option.value}
                defaultChecked={value === option.value}
                className="mt-0.5 size-4.5 shrink-0"
              />
              <span>
                {option.label}
                {option.hint && <span className="block text-[13px] text-muted">{option.hint}</span>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    );
  }
  return (
    <div className={question.newRow ? "sm:col-start-1" : undefined}>
      <label htmlFor={name} className="block text-[14px] font-semibold">
        {label}
        {question.about && <span className="sr-only">, {question.about}</span>}
      </label>
      {said}
      <div className="mt-1.5">
        <Control question={question} value={value} described={described} wrong={problem !== undefined} />
      </div>
    </div>
  );
}

type ControlProps = {
  question: Question;
  value: string | undefined;
  described: string | undefined;
  wrong: boolean;
};

function Control({ question, value, described, wrong }: ControlProps) {
  const { name, lang } = question;
  const common = { id: name, name, lang, "aria-describedby": described, "aria-invalid": wrong || undefined };
  if (question.kind === "select") {
    return (
      <select {...common} defaultValue={value} className={`${box} ${widths.half} h-9`}>
        {question.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  if (question.kind === "textarea") {
    return (
      <textarea
        {...common}
        rows={question.rows}
        defaultValue={value}
        className={`${box} ${widths.full} field-sizing-content py-1.5 leading-5`}
      />
    );
  }
  if (question.kind === "datetime") {
    return (
      <input {...common} type="datetime-local" defaultValue={value} className={`${box} ${widths.half} h-9`} />
    );
  }
  if (question.kind === "file") {
    return <FileChoice {...common} accept={question.accept} words={question} />;
  }
  if (
    question.kind !== "text" &&
    question.kind !== "email" &&
    question.kind !== "password" &&
    question.kind !== "number"
  ) {
    return null;
  }
  return (
    <input
      {...common}
      type={question.kind === "number" ? "text" : question.kind}
      inputMode={question.kind === "number" ? "numeric" : undefined}
      autoComplete={question.autoComplete ?? "off"}
      spellCheck={question.kind === "text" ? undefined : false}
      defaultValue={value}
      className={`${box} ${widths[question.width ?? "full"]} h-9`}
    />
  );
}

function Checkbox({ question, value }: { question: Question; value: string | undefined }) {
  return (
    <label className="flex cursor-pointer items-start gap-2.5 text-[14px]">
      <input
        id={question.name}
        type="checkbox"
        name={question.name}
        value="yes"
        defaultChecked={value === "yes"}
        className="mt-0.5 size-4.5 shrink-0"
      />
      <span>
        {question.label}
        {question.hint && <span className="block text-[13px] text-muted">{question.hint}</span>}
      </span>
    </label>
  );
}
