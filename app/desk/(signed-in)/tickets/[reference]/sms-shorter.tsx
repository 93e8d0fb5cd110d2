"use client";

import { useState } from "react";
import { inLatin, isRussian, plainMarks, withoutAccents } from "@/lib/core/sms-shorter";
import { countSms } from "@/lib/core/sms-text";
import { cleanText } from "@/lib/core/typed-text";
import type { AnswerFrame } from "@/lib/replies/preview";

const ways = { plainMarks, withoutAccents, inLatin };

export type ShorterWords = Record<keyof typeof ways | "back", string> & {
  hints: Record<keyof typeof ways, string>;
};

type Props = {
  text: string;
  frame: AnswerFrame;
  /** The customer's language: what is read in Latin letters is not offered in them. */
  lang: string;
  words: ShorterWords;
  /** "3 parts" in the reader's language. */
  say: (parts: number) => string;
  onChange: (text: string) => void;
};

const isCyrillic = (lang: string): boolean => new Intl.Locale(lang).maximize().script === "Cyrl";

/** Ways to fewer parts. Each is offered only where it makes the text cheaper, and can be put back. */
export function SmsShorter({ text, frame, lang, words, say, onChange }: Props) {
  const [changed, setChanged] = useState<{ before: string; after: string } | null>(null);
  const cost = (written: string) => countSms(frame.before + cleanText(written) + frame.after).parts;
  const now = cost(text);
  const offered = Object.entries(ways)
    .filter(([way]) => way !== "inLatin" || (isCyrillic(lang) && isRussian(text)))
    .map(([way, shorten]) => ({ way: way as keyof typeof ways, shorter: shorten(text) }))
    .map((one) => ({ ...one, parts: cost(one.shorter) }))
    .filter(({ parts }) => parts < now);
  // What two ways come to alike is offered once, as the one that changes less.
  const distinct = offered.filter(
    ({ shorter }, at) => offered.findIndex((one) => one.shorter === shorter) === at,
  );
  const back = changed?.after === text ? changed.before : null;
  if (distinct.length === 0 && back === null) return null;
  return (
    <span className="needs-script mt-1 flex flex-wrap gap-2">
      {distinct.map(({ way, shorter, parts }) => (
        <button
          key={way}
          type="button"
          className="button"
          title={words.hints[way]}
          onClick={() => {
            setChanged({ before: back ?? text, after: shorter });
            onChange(shorter);
          }}
        >
          {words[way]}: {say(parts)}
        </button>
      ))}
      {back !== null && (
        <button type="button" className="button" onClick={() => onChange(back)}>
          {words.back}
        </button>
      )}
    </span>
  );
}
