import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";

type Values = Record<string, string | number>;

/** Says a sentence by its key, with values put in. Keys are checked by `lib/i18n/texts.test.ts`, in every language. */
export type Translator = (key: string, values?: Values) => string;

const made = new Map<string, Translator>();

/**
 * The sentences of one part of the product in one language.
 * @param namespace for example `public.form` or `shared.status`
 * @throws Error naming the key that is missing
 */
export function translator(locale: Locale, namespace: string): Translator {
  const id = `${locale} ${namespace}`;
  const known = made.get(id);
  if (known) return known;
  const translate = createTranslator({
    locale,
    messages: texts[locale] as never,
    namespace: namespace as never,
    onError(error) {
      throw error;
    },
  }) as unknown as Translator;
  made.set(id, translate);
  return translate;
}
