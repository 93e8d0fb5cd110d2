import type { ReactNode } from "react";
import { keepTogether } from "@/app/_ui/keep-together";
import { sayBy, sayByDay } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import { sayReason } from "@/lib/tickets/promise-moves";
import type { TrackedTicket } from "@/lib/tickets/tracking";

type Props = { ticket: TrackedTicket; locale: Locale; settings: Settings; now: Date };
type Move = TrackedTicket["moves"][number];

/** Under what is promised now: what was promised before, and why it is not any more. */
export function MovedFrom({ ticket, locale, settings, now }: Props) {
  const t = translator(locale, "promise.tracker");
  const last = ticket.moves.findLast(({ kind }) => kind === "answer");
  if (!last || last.until.getTime() !== ticket.dueAt?.getTime()) return null;
  const from = keepTogether(sayBy(locale, last.from, settings.calendar.timeZone, now));
  return (
    <p>
      {t("from", { from })} {sayReason(locale, ticket.ticketType, last, "page")}
    </p>
  );
}

type EntryProps = Props & { move: Move; children: ReactNode };

/** A promise that moved, as a part of the story; an extension with all that its letter says. */
export function Moved({ move, ticket, locale, settings, now, children }: EntryProps) {
  const t = translator(locale, "promise.tracker");
  const { timeZone } = settings.calendar;
  const legal = move.kind === "legal";
  const by = (date: Date) => keepTogether((legal ? sayByDay : sayBy)(locale, date, timeZone, now));
  const [from, until] = [by(move.from), by(move.until)];
  const law = keepTogether(ticket.law?.law[locale] ?? "");
  const authority = legal && ticket.law?.authority?.[locale];
  return (
    <li className="ours">
      <h3>{t(legal ? "extended" : "moved")}</h3>
      {children}
      <p className="as-said">
        {legal ? t("extendedTo", { law, from, until }) : t("movedTo", { from, until })}
      </p>
      <p className="as-said">{sayReason(locale, ticket.ticketType, move, "page")}</p>
      {authority && <p className="as-said">{t("turnTo", { authority })}</p>}
    </li>
  );
}
