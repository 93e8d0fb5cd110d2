"use client";

import { useEffect } from "react";
import { forgetCopy, readCopy } from "./copies";
import { isFresh, type SendingWords, sendByScript } from "./sending";

type Words = SendingWords & { found: string; goOn: string };

/** For a draft that is gone: what the device has kept of it can be sent as a new one. Without scripts there is nothing. */
export const Finder = ({ token, start, words }: { token: string; start: string; words: Words }) => (
  <form
    hidden
    method="post"
    action={`${start}/start`}
    encType="multipart/form-data"
    ref={(form) => {
      if (form && isFresh(form)) fill(form, token, words);
    }}
  >
    <p>{words.found}</p>
    <div className="send">
      <button type="submit" className="button">
        {words.goOn}
      </button>
      <p role="status" className="state" />
    </div>
  </form>
);

function fill(form: HTMLFormElement, token: string, words: Words): void {
  const steps = Object.entries(readCopy(token)?.steps ?? {});
  const line = form.querySelector("[role=status]");
  if (steps.length === 0 || !line) return;
  const passed = ["_passed", steps.map(([step]) => step).join()] as const;
  for (const [name, value] of [...steps.flatMap(([, { typed }]) => typed), passed]) {
    const field = document.createElement("input");
    form.append(Object.assign(field, { type: "hidden", name, value }));
  }
  const say = (text: string) => {
    line.textContent = text;
  };
  sendByScript(form, words, say, () => forgetCopy(token));
  form.hidden = false;
}

/** A draft that was sent: the device forgets it. */
export function Forgetter({ token }: { token: string }) {
  useEffect(() => forgetCopy(token), [token]);
  return null;
}
