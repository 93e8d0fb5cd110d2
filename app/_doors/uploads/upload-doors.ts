import { type DraftPlace, pathOf } from "@/app/[locale]/(public)/_ticket-form/paths";
import type { Locale } from "@/lib/i18n/locales";
import { formatReference } from "@/lib/tickets/reference";

/*
 * The doors for files. They stand outside the proxy (see `config` in proxy.ts), which would read a whole post into
 * memory before the door sees its first octet.
 */

export const trackDoor = (locale: Locale, reference: string): string =>
  `/upload/${locale}/track/${formatReference(reference)}`;

export const receiptDoor = (locale: Locale): string => `/upload/${locale}/receipt`;

export const draftDoor = ({ locale, ticketType, token }: DraftPlace): string =>
  `/upload/${locale}/draft${pathOf[ticketType]}/${encodeURIComponent(token)}`;

export const deskDoor = (reference: string): string => `/upload/desk/${reference}`;
