"use client";

import { countSms } from "@/lib/core/sms-text";
import { cleanText } from "@/lib/core/typed-text";
import type { AnswerFrame } from "@/lib/replies/preview";
import { type ShorterWords, SmsShorter } from "./sms-shorter";

export type SmsWords = {
  locale: string;
  /** By plural category, with # where the number goes. */
  parts: Record<string, string>;
  left: Record<string, string>;
  forcing: string;
  /** Instead of the list where it would be half an alphabet. */
  forcingCyrillic: string;
  forcingAccents: string;
  around: string;
  long: string;
  shorter: ShorterWords;
};

type Props = {
  text: string;
  frame: AnswerFrame;
  words: SmsWords;
  lang: string;
  /** Takes the words that a person chose to send instead; left out while nothing may be changed. */
  onChange?: (text: string) => void;
};

/** Past this many parts a text is better sent another way. */
const manyParts = 6;

/** More letters than these are an alphabet, and nobody can do without it. */
const listed = 6;

const fill = (sentence: string, value: number) => sentence.replace("#", String(value));

/** What the answer takes, counted on exactly what is sent: with the signature and the link around the words. */
export function SmsParts({ text, frame, words, lang, onChange }: Props) {
  const { parts, charactersLeft, forcing } = countSms(frame.before + cleanText(text) + frame.after);
  const plural = new Intl.PluralRules(words.locale);
  const say = (forms: Record<string, string>, value: number) =>
    fill(forms[plural.select(value)] ?? forms.other ?? "", value);
  const sayParts = (count: number) => say(words.parts, count);
  return (
    <div className="text-[12.5px] text-muted" id="sms-parts">
      <span className={`tabular-nums ${parts > manyParts ? "font-semibold text-warn" : "text-ink"}`}>
        {sayParts(parts)}, {say(words.left, charactersLeft)}
      </span>{" "}
      · {words.around}
      {forcing.length > 0 && <Culprits characters={forcing} words={words} />}
      {parts > manyParts && <span className="block font-semibold text-warn">{words.long}</span>}
      {onChange && <SmsShorter {...{ text, frame, lang, onChange }} words={words.shorter} say={sayParts} />}
    </div>
  );
}

/** What costs room, one by one while it is not an alphabet. */
function Culprits({ characters, words }: { characters: string[]; words: SmsWords }) {
  const letters = characters.filter((character) => /\p{L}/u.test(character));
  if (letters.length > listed) {
    const cyrillic = letters.some((character) => /\p{Script=Cyrillic}/u.test(character));
    return <span className="block text-warn">{cyrillic ? words.forcingCyrillic : words.forcingAccents}</span>;
  }
  return (
    <span className="block text-warn">
      {words.forcing}{" "}
      {characters.slice(0, 12).map((character) => (
        <code key={character} className="mr-1 rounded-[3px] bg-warn-paper px-1 font-mono">
          {visible(character)}
        </code>
      ))}
      {characters.length > 12 && `… (${characters.length})`}
    </span>
  );
}

/** Spaces and invisible characters are named by their number. */
const visible = (character: string): string =>
  /^[\p{Z}\p{C}]/u.test(character)
    ? `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`
    : character;
