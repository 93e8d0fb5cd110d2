"use client";

import { useState } from "react";

const frameName = "answer-preview";

type Props = { reference: string; busy: boolean; words: { show: string; hide: string; title: string } };

/** The answer as it would arrive by each channel, made anew whenever it is asked for. */
export function AnswerPreview({ reference, busy, words }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <div className="needs-script mt-1.5">
      <div className={busy ? "hidden" : "flex flex-wrap gap-2"}>
        <button
          type="submit"
          className="button"
          formAction={`/desk/tickets/${reference}/preview`}
          formMethod="post"
          formTarget={frameName}
          formNoValidate
          data-command={words.show}
          onClick={() => setShown(true)}
        >
          {words.show}
        </button>
        {shown && (
          <button type="button" className="button" onClick={() => setShown(false)}>
            {words.hide}
          </button>
        )}
      </div>
      <iframe
        name={frameName}
        title={words.title}
        sandbox=""
        className={shown ? "mt-2 h-[22rem] w-full border border-rule" : "hidden"}
      />
    </div>
  );
}
