/** The languages people are served in; the first is the fallback. */
export const locales = ["cs", "en", "ru"] as const;

export type Locale = (typeof locales)[number];

export const isLocale = (value: unknown): value is Locale =>
  typeof value === "string" && (locales as readonly string[]).includes(value);
