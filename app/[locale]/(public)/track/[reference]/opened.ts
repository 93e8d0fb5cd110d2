import { redirect } from "next/navigation";
import { orLost } from "@/app/_doors/lost";
import type { CustomerActor } from "@/lib/access/actor";
import { systemClock } from "@/lib/core/clock";
import type { Locale } from "@/lib/i18n/locales";
import { readSettings } from "@/lib/settings/reading";
import { formatReference } from "@/lib/tickets/reference";
import { readTracked } from "@/lib/tickets/tracking";
import type { WayOn } from "@/lib/tickets/ways-on";

export const trackedPath = (locale: Locale, reference: string): string =>
  `/${locale}/track/${formatReference(reference)}`;

/** Nobody has opened the ticket on this device: off to where its reference and code are asked. */
export function askForCode(locale: Locale, reference: string): never {
  redirect(`/${locale}/track?${new URLSearchParams({ reference })}`);
}

/** What a page of one change needs. Where the change cannot be made, the ticket's own page says how it stands. */
export async function openedFor(way: WayOn, actor: CustomerActor, locale: Locale) {
  const [settings, ticket] = [await readSettings(), await orLost(locale, readTracked(actor))];
  if (!ticket.ways.includes(way)) redirect(trackedPath(locale, ticket.reference));
  return { settings, ticket, now: systemClock() };
}
