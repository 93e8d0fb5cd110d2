import type { Locale } from "@/lib/i18n/locales";

/** A ticket as its customer opens it and as the desk does. */
export type MadeTicket = { reference: string; code: string };

/** Every situation that a ticket is shown in. */
export type TicketName =
  | "filed"
  | "conversation"
  | "waiting"
  | "answered"
  | "called"
  | "planned"
  | "bounced"
  | "unread"
  | "closed"
  | "rejected"
  | "late"
  | "fraudNow";
export type CallName = "free" | "mine" | "others" | "undecided";

/** What there is to look at in one language. */
export type MadeIn = {
  tickets: Record<TicketName, MadeTicket>;
  /** The ids of calls. */
  calls: Record<CallName, string>;
  invitations: Record<"open" | "expired", string>;
  /** Ids of people of the desk. */
  people: Record<"agent" | "invited" | "inactive", string>;
  /** The id of an incident that everybody is told about. */
  notice: string;
};

export type Made = Record<Locale, MadeIn>;

export const lookPassword = "hora-sedmnact-lampa";
/** Whoever looks at the desk in a language is a person of their own. */
export const lookerEmail = (role: LookerRole, locale: Locale): string => `${role}.${locale}@desk.test`;
export type LookerRole = "supervisor" | "administrator";
