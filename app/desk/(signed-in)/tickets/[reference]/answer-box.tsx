"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useActionState, useEffect, useState } from "react";
import type { Refused } from "@/app/desk/_parts/answer-state";
import { Countdown } from "@/app/desk/_parts/countdown";
import { sendingHeld } from "@/app/desk/_parts/held-sending";
import { discard, hold, isSpent, release, useHeld, write } from "@/app/desk/_parts/held-store";
import type { AnswerTemplate } from "@/lib/replies/templates/schema";
import { emptyVariables } from "@/lib/replies/templates/variables";
import { type Choice, Choices } from "./answer-choices";
import { AnswerPreview } from "./answer-preview";
import { AnswerTemplates, toVariable } from "./answer-templates";
import type { AnswerWords, SmsFrames } from "./answer-words";
import { answerTicket } from "./answering";
import { SmsParts } from "./sms-parts";

type Props = {
  reference: string;
  /** The reference as people read it. */
  shown: string;
  back: string;
  formToken: string;
  seenNoteId: string;
  /** What was written for a call that was withdrawn: to be sent another way, or written anew. */
  unsaid: string;
  lang: string;
  words: AnswerWords;
  sms: SmsFrames | null;
  templates: AnswerTemplate[];
};

/**
 * Where an answer is written. Sent, it is held back for five seconds in which it can be taken back; without
 * JavaScript the form posts at once.
 */
export function AnswerBox({
  reference,
  shown,
  back,
  formToken,
  seenNoteId,
  unsaid,
  lang,
  words,
  sms,
  templates,
}: Props) {
  const [posted, post] = useActionState(answerTicket, null);
  const [past, setPast] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Choice>({ statusAfter: "resolved", outcome: null });
  const { drafts, held, refused } = useHeld();
  const router = useRouter();
  const draft = drafts.get(reference);
  const holding = held.get(reference);
  const busy = holding !== undefined && holding.phase !== "failed";
  // Without JavaScript the answer to the post is what there is; with it, the store.
  const refusal = refused.get(reference) ?? (posted && !posted.sent && posted.id !== past ? posted : null);
  const { text, seenNoteId: seen } = draft ?? refusal ?? { text: unsaid, seenNoteId };

  useEffect(() => {
    if (isSpent(formToken)) router.refresh();
  }, [formToken, router]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    // The preview goes to its own door.
    if (!text.trim() || submitter?.hasAttribute("formtarget")) return;
    event.preventDefault();
    const [empty] = emptyVariables(text);
    if (empty) return toVariable(empty);
    if (busy || isSpent(formToken)) return;
    const form = new FormData(event.currentTarget);
    form.set("held", "1");
    hold({ reference, shown, form }, sendingHeld(words.broken));
  };

  const rewrite = (words: string) => {
    write(reference, words, refusal?.seenNoteId || seenNoteId);
    if (posted && !posted.sent) setPast(posted.id);
  };

  const discarding = () => {
    discard(reference);
    if (posted && !posted.sent) setPast(posted.id);
  };

  return (
    <form id="answer-form" action={post} onSubmit={onSubmit} aria-busy={busy}>
      <input type="hidden" name="formToken" value={formToken} />
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="seenNoteId" value={seen || seenNoteId} />
      {refusal && <Refusal refusal={refusal} words={words} />}
      <p className="flex flex-wrap items-baseline gap-x-3 text-[12.5px]">
        <label htmlFor="answer" className="font-semibold">
          {words.goes}
        </label>
        {words.subject && <span className="text-muted">{words.subject}</span>}
        <span className="text-muted">{words.language}</span>
        {words.addressHref && (
          <Link href={words.addressHref} className="text-accent-text underline underline-offset-2">
            {words.changeReply}
          </Link>
        )}
      </p>
      <textarea
        id="answer"
        name="text"
        rows={3}
        lang={lang}
        dir="auto"
        value={text}
        readOnly={busy}
        onChange={({ target }) => rewrite(target.value)}
        placeholder={words.placeholder}
        className="input mt-1.5 max-h-[38dvh] min-h-[74px]"
        data-keys="a"
        data-command={words.label}
      />
      <div className="answer-rest mt-2">
        {sms && (
          <SmsParts
            {...{ text, lang }}
            frame={frameOf(sms, chosen)}
            words={words.sms}
            onChange={busy ? undefined : rewrite}
          />
        )}
        <div className="relative mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-2">
          {busy && (
            <div role="status" className="relative flex h-[34px] flex-1 items-center gap-3 text-[13px]">
              <Countdown held={holding} words={words} onUndo={() => release(reference)} />
            </div>
          )}
          <Choices
            words={words}
            refusal={refusal}
            busy={busy}
            onChoose={(choice) => setChosen({ ...chosen, ...choice })}
            onDiscard={discarding}
          />
        </div>
        <AnswerTemplates {...{ text, templates, busy }} words={words.templates} onInsert={rewrite} />
        <AnswerPreview {...{ reference, busy }} words={words.preview} />
      </div>
    </form>
  );
}

/** A claim that is ended gets more words with it: which, is seen when its outcome is chosen. */
const frameOf = ({ plain, final }: SmsFrames, { statusAfter, outcome }: Choice) =>
  final && statusAfter === "resolved" ? final[outcome ?? "rejected"] : plain;

function Refusal({ refusal, words }: { refusal: Refused; words: AnswerWords }) {
  if (refusal.problem) {
    return (
      <p
        role="alert"
        className="mb-2 border-l-4 border-danger bg-danger-paper px-3 py-1.5 text-[13px] font-semibold text-danger"
      >
        {refusal.problem}
      </p>
    );
  }
  return (
    <div
      role="alert"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: What is longer than the box is scrolled with the keys (WCAG 2.1.1).
      tabIndex={0}
      className="mb-2 max-h-[30dvh] overflow-y-auto border-l-4 border-warn bg-warn-paper px-3 py-2 text-[13px]"
    >
      <p className="font-semibold text-warn">{words.meanwhileTitle}</p>
      <p>{words.meanwhileText}</p>
      <ul>
        {refusal.meanwhile.map(({ id, who, when, text }) => (
          <li key={id} className="mt-2">
            <span className="font-semibold">{who}</span> <span className="text-muted">{when}</span>
            <span className="entry-text block">{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
