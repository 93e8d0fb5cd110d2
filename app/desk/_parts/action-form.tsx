"use client";

import Link from "next/link";
import { type FormEvent, startTransition, useActionState, useEffect, useRef } from "react";
import type { FormState, QuestionGroup } from "./form-state";
import { QuestionField } from "./question";

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  formToken: string;
  groups: QuestionGroup[];
  /** What the action needs to know besides. */
  hidden?: Record<string, string>;
  submit: string;
  texts: { problem: string; errorPrefix: string };
  /** Not the one thing that the page is for. */
  quiet?: boolean;
};

const loud = "bg-accent text-on-accent";
const quietly = "border border-line bg-field";

const columns = { 2: "max-w-2xl sm:grid-cols-2", 3: "max-w-4xl sm:grid-cols-3" };

/** A form of the desk. It posts and shows its errors without JavaScript too: React renders the answer's state. */
export function ActionForm({ action, formToken, groups, hidden, submit, texts, quiet }: Props) {
  const [state, post, busy] = useActionState(action, null);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!state?.problems.length) return;
    summary.current?.focus();
    if (!document.title.startsWith(texts.errorPrefix))
      document.title = `${texts.errorPrefix} ${document.title}`;
  }, [state, texts.errorPrefix]);

  // React would empty the form after its action; a browser that posts it itself keeps what was typed and chosen.
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const data = new FormData(event.currentTarget);
    startTransition(() => post(data));
  };

  if (state?.done) return <Done {...state.done} />;
  const problemOf = (name: string) => state?.problems.find(({ field }) => field === name)?.text;
  return (
    <form action={post} onSubmit={send} noValidate className="grid gap-6">
      {state && state.problems.length > 0 && (
        <div
          ref={summary}
          role="alert"
          tabIndex={-1}
          className="max-w-xl rounded-[4px] border-2 border-danger bg-danger-paper p-3"
        >
          <h2 className="text-[15px] font-bold">{texts.problem}</h2>
          <ul className="mt-1 grid gap-1 text-[14px]">
            {state.problems.map(({ field, text }) => (
              <li key={`${field} ${text}`}>
                <a href={`#${field}`} className="font-semibold text-danger underline underline-offset-2">
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <input type="hidden" name="formToken" value={formToken} />
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {groups.map((group, index) => (
        <Group key={group.legend ?? index} group={group}>
          {group.questions.map((question) => (
            <QuestionField
              key={question.name}
              question={question}
              value={state ? state.values[question.name] : question.value}
              problem={problemOf(question.name)}
            />
          ))}
        </Group>
      ))}
      <button
        type="submit"
        aria-disabled={busy}
        className={`h-9 cursor-pointer justify-self-start rounded-[4px] px-4 text-[14px] font-semibold aria-disabled:opacity-60 ${quiet ? quietly : loud}`}
      >
        {submit}
      </button>
    </form>
  );
}

function Group({ group, children }: { group: QuestionGroup; children: React.ReactNode }) {
  const inside = `grid gap-4 ${group.columns ? `items-end ${columns[group.columns]}` : ""}`;
  if (!group.legend) return <div className={inside}>{children}</div>;
  return (
    <fieldset className="border-t border-rule pt-4">
      <legend className="float-left mb-3 w-full text-[15px] font-bold">
        {group.legend}
        {group.hint && (
          <span className="mt-0.5 block max-w-xl text-[13px] font-normal text-muted">{group.hint}</span>
        )}
      </legend>
      <div className={`clear-both ${inside}`}>{children}</div>
    </fieldset>
  );
}

function Done({ title, text, copy, next }: NonNullable<NonNullable<FormState>["done"]>) {
  return (
    <div role="status" className="grid max-w-2xl gap-3">
      <h2 className="text-[17px] font-bold">{title}</h2>
      <p className="text-[14px]">{text}</p>
      {copy && (
        <output className="block select-all break-all rounded-[4px] border border-line bg-field p-3 font-mono text-[13px]">
          {copy}
        </output>
      )}
      <p>
        <Link href={next.href} className="text-[14px] text-accent-text underline underline-offset-2">
          {next.label}
        </Link>
      </p>
    </div>
  );
}
