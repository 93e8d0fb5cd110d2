import type { Locale } from "@/lib/i18n/locales";

/** What every part of a ticket's page needs to say times and numbers: in whose language, where, and when. */
export type Saying = {
  locale: Locale;
  timeZone: string;
  country: string;
  now: Date;
  /** The names of gateways, by what stands in a message that they sent. */
  gateways?: ReadonlyMap<string, string>;
};
