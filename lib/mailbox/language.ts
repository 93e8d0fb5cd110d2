import { isLocale, type Locale, locales } from "@/lib/i18n/locales";

const czech = /[ěščřžýůťďň]/giu;
const cyrillic = /\p{Script=Cyrillic}/gu;
const common: Record<"cs" | "en", RegExp> = {
  cs: /\b(dobry|den|prosim|dekuji|jsem|mam|neni|proc|kdy|ktery|uz|jak|mi|vas|vam|na|se|ze)\b/giu,
  en: /\b(the|and|is|to|my|you|please|hello|thank|thanks|not|have|with|for|what|when|why|how)\b/giu,
};

/**
 * The language of ours that somebody writes in: by script and letters, by small words, else as the head says.
 * @param declared as `Content-Language` or `Accept-Language` has it
 */
export function languageOf(text: string, declared: string): Locale {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  if (count(cyrillic) > letters / 3) return "ru";
  if (count(czech) > letters / 100) return "cs";
  const [cs, en] = [count(common.cs), count(common.en)];
  if (cs !== en) return cs > en ? "cs" : "en";
  const said = declared.toLowerCase().slice(0, 2);
  return isLocale(said) ? said : locales[0];
}
