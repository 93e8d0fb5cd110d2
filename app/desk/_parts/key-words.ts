import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Every key of the desk, in the order in which they are shown. */
const keys = [
  ["j k", "move"],
  ["Enter", "open"],
  ["t", "take"],
  ["a", "answer"],
  ["n", "note"],
  ["s", "status"],
  ["i", "mine"],
  ["/", "search"],
  ["g q", "queue"],
  ["g c", "calls"],
  ["g u", "undelivered"],
  ["g s", "spam"],
  ["Ctrl Enter", "send"],
  ["u", "undo"],
  ["Ctrl K", "palette"],
  ["?", "help"],
] as const;

export type KeyWords = {
  keys: { keys: string; does: string }[];
  title: string;
  commands: string;
  close: string;
  placeholder: string;
  nothing: string;
  searchFor: string;
  single: string;
};

export function keyWords(locale: Locale): KeyWords {
  const t = translator(locale, "desk.keys");
  return {
    keys: keys.map(([pressed, does]) => ({ keys: pressed, does: t(does) })),
    title: t("title"),
    commands: t("palette"),
    close: t("close"),
    placeholder: t("placeholder"),
    nothing: t("nothing"),
    searchFor: t("searchFor", { words: "{words}" }),
    single: t("single"),
  };
}
