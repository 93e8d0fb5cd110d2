import type { Page } from "playwright/test";
import type { LookerRole, MadeIn } from "@/e2e/look/made";
import type { Locale } from "@/lib/i18n/locales";

/** Whoever looks: their page, their language, and what was made for it. */
export type Looker = { page: Page; locale: Locale; made: MadeIn };

/** One page in one state. */
export type Sight = {
  name: string;
  /** Brings the page into this state. */
  show: (looker: Looker) => Promise<unknown>;
  /** The picture begins above this element instead of at the top. */
  from?: string;
  /** Shown while the database is away; what must happen before goes here. */
  before?: (looker: Looker) => Promise<unknown>;
};

export type Group = {
  sheet: string;
  /** Whoever is signed in at the desk; nobody for the public. */
  who?: LookerRole;
  javaScript?: false;
  /** Looked at in these languages only. */
  only?: Locale[];
  sights: Sight[];
};

/** A page that needs nothing but its address. */
export const at = (name: string, path: (made: MadeIn, locale: Locale) => string): Sight => ({
  name,
  show: ({ page, made, locale }) => page.goto(path(made, locale)),
});
