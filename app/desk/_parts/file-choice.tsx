"use client";

import { type InputHTMLAttributes, useState } from "react";

type Props = Pick<InputHTMLAttributes<HTMLInputElement>, "accept" | "aria-describedby" | "aria-invalid"> & {
  id: string;
  name: string;
  words: { choose: string; none: string };
};

/** Asks for a file in the desk's language: a browser's own control speaks the browser's. */
export function FileChoice({ words, ...input }: Props) {
  const [chosen, setChosen] = useState("");
  return (
    <div className="file-choice">
      <input
        {...input}
        type="file"
        className="sr-only"
        onChange={({ currentTarget }) => setChosen(currentTarget.files?.[0]?.name ?? "")}
      />
      <label htmlFor={input.id} className="button">
        {words.choose}
      </label>
      <span className="text-[13px] break-all text-muted" aria-live="polite">
        {chosen || words.none}
      </span>
    </div>
  );
}
