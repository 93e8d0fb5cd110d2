import type { Locale } from "./locales";

/**
 * How large a file is, as people read it: "840 kB", "1,4 MB". Nothing is smaller than 1 kB.
 * @param octets counted by thousands, as telephones and shops count (IEC 80000-13)
 */
export function sayFileSize(locale: Locale, octets: number): string {
  const mega = octets >= 999_500;
  const value = octets / (mega ? 1_000_000 : 1_000);
  const options = {
    style: "unit",
    unit: mega ? "megabyte" : "kilobyte",
    maximumFractionDigits: mega && value < 9.95 ? 1 : 0,
  } as const;
  return new Intl.NumberFormat(locale, options).format(Math.max(1, value));
}
