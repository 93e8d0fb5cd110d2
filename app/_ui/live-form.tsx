"use client";

import { usePathname } from "next/navigation";
import {
  createContext,
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useContext,
  useEffect,
  useId,
  useRef,
} from "react";
import { breakable } from "./breakable";
import type { FormState, ShownForm } from "./form-state";
import { WorkBox } from "./work-box";

export type FormAction = (previous: FormState, data: FormData) => Promise<FormState>;

type Live = { state: FormState; pending: boolean; errorWord: string };

const Context = createContext<Live>({
  state: { token: "", values: {}, errors: [], attempt: 0 },
  pending: false,
  errorWord: "",
});

export const useLiveForm = (): Live => useContext(Context);

/** What the controls of this form show. */
export function useShownForm(): ShownForm {
  const { state, errorWord } = useLiveForm();
  return { ...state, errorWord };
}

type Props = {
  action: FormAction;
  initial: FormState;
  /** The document's title, and the same with an error in it. Without them the page has its own. */
  title?: { plain: string; error: string };
  /**
   * The heading over what is wrong in the fields, the one where it is none of them, and the word before each error
   * for those who do not see its sign.
   */
  words: { problem: string; failed: string; error: string };
  /** The way back, which stands first even when something is wrong. */
  back?: ReactNode;
  /** Between the summary of errors and the form: the page's heading. */
  head?: ReactNode;
  children: ReactNode;
};

/**
 * A form that keeps everything typed when it comes back with errors. Without JavaScript the browser posts it and
 * the whole page comes back; with it the same action is called in place and nothing typed is touched.
 */
export function LiveForm({ action, initial, title, words, back, head, children }: Props) {
  // The page's own address: without it React leaves the form's action empty, which is not valid HTML.
  const [state, submit, pending] = useActionState(action, initial, usePathname());
  const wrong = state.errors.length > 0;
  const id = useId();

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget);
    startTransition(() => submit(data));
  };

  return (
    <Context value={{ state, pending, errorWord: words.error }}>
      {title && <title>{wrong ? title.error : title.plain}</title>}
      {back}
      {wrong && <Summary key={state.attempt} state={state} words={words} />}
      {state.work && <WorkBox key={state.attempt} work={state.work} formId={id} />}
      {head}
      <form id={id} action={submit} onSubmit={send} noValidate>
        <input type="hidden" name="formToken" value={state.token} />
        {children}
      </form>
    </Context>
  );
}

function Summary({ state, words }: { state: FormState; words: Props["words"] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="problem">
      <h2 id="problem">{state.errors.some(({ field }) => field) ? words.problem : words.failed}</h2>
      <ul>
        {state.errors.map(({ field, text, link }) => (
          <li key={`${field} ${text}`}>
            {field ? <a href={`#${field}`}>{breakable(text)}</a> : text}{" "}
            {link && <a href={link.href}>{link.text}</a>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Says that it is sending, and stays where it is: a second press meets the guard in `send`. */
export function SendButton({
  children,
  sending,
  second,
  door,
}: {
  children: string;
  sending: string;
  second?: boolean;
  /** Where the form goes without scripts, when that is not where its action is: a form with files. */
  door?: string;
}) {
  const { pending } = useLiveForm();
  return (
    <>
      <button
        type="submit"
        className={second ? "button second" : "button"}
        formAction={door}
        aria-disabled={pending || undefined}
      >
        {pending ? sending : children}
      </button>
      <span role="status" className="sr-only">
        {pending ? sending : ""}
      </span>
    </>
  );
}
