"use client";

import { forgetCopy, forgetOld, keepStep, readCopy, typedIn, typeInto } from "./copies";
import { isFresh, type SendingWords, sendByScript } from "./sending";

type Words = SendingWords & { kept: string; restored: string };

/** The draft and the step in an address: "/en/question/TOKEN/message"; the first page has no draft yet. */
const placeOf = (address: string) => {
  const [, , kind, token = "", step = "about"] = (address.split(/[?#]/)[0] ?? "").split("/");
  return { draft: token || `${kind}`, step };
};

/**
 * Keeps what is typed into the form around it on the device until the server has it, and sends it when there is a
 * line. Without scripts it is an empty line, and the browser sends the form.
 * @param keeps false: the device keeps nothing of this form
 */
export const Keeper = ({ keeps, words }: { keeps: boolean; words: Words }) => (
  <p
    role="status"
    className="state"
    ref={(line) => {
      const form = line?.closest("form");
      if (line && form && isFresh(form)) watch(form, keeps, words, line);
    }}
  />
);

function watch(form: HTMLFormElement, keeps: boolean, words: Words, line: HTMLElement): void {
  document.getElementById("problem")?.focus();
  const { draft, step } = placeOf(location.pathname);
  const say = (text: string) => {
    line.textContent = text;
  };
  let timer = 0;
  // Whoever decides otherwise on this very page is not kept from then on.
  const mayKeep = () =>
    keeps && typedIn(form).every(([name, value]) => name !== "disclosure" || value === "named");
  const isSending = sendByScript(form, words, say, (to) => {
    clearTimeout(timer);
    timer = 0;
    const next = placeOf(to);
    if (next.draft !== draft) forgetCopy(draft);
    if (mayKeep() && !/\/sent\//.test(to)) keepStep(next.draft, step, typedIn(form), true);
    else forgetCopy(next.draft);
  });
  forgetOld();
  if (!keeps) {
    forgetCopy(draft);
    return;
  }
  const copy = readCopy(draft)?.steps[step];
  if (copy && !copy.taken && typeInto(form, copy.typed)) say(words.restored);
  const keep = () => (mayKeep() ? keepStep(draft, step, typedIn(form), false) : forgetCopy(draft));
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(keep, 300);
  });
  addEventListener("pagehide", () => timer && keep());
  addEventListener("offline", () => isSending() || say(words.kept));
  addEventListener("online", () => isSending() || say(""));
}
