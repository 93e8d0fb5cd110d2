import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { publicActor } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { localeOf } from "@/app/_doors/locale";
import { rememberedProof } from "@/app/_doors/mine-session";
import type { PageIn } from "@/app/_doors/page-props";
import { ActionForm } from "@/app/_ui/action-form";
import { PageShell } from "@/app/_ui/page-shell";
import { leaveList, openListed } from "@/app/[locale]/(public)/my/actions";
import { systemClock } from "@/lib/core/clock";
import { sayMoment, sayPhone } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import { listMine, type MyTicket } from "@/lib/tickets/mine";
import { formatReference } from "@/lib/tickets/reference";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** What was sent with the address that was just proved, each to be opened. */
export default async function MyTickets({ params }: PageIn) {
  const actor = await publicActor();
  const locale = await localeOf(params);
  const proofId = await rememberedProof();
  const now = systemClock();
  const mine = proofId ? await listMine(actor, proofId, now) : null;
  if (!mine) redirect(`/${locale}/my`);
  const settings = await readSettings();
  const { operator, calendar } = settings;
  const t = translator(locale, "proof.mine");
  const address =
    mine.channel === "sms"
      ? sayPhone(mine.address, operator.country).replaceAll(" ", "\u00a0")
      : mine.address;
  return (
    <PageShell locale={locale} path="/my/tickets" settings={settings}>
      <title>{`${t("title")} – ${operator.name}`}</title>
      <h1>{t("title")}</h1>
      <p className="lead">{t(mine.tickets.length > 0 ? "lead" : "empty", { address })}</p>
      {mine.tickets.length > 0 && (
        <ul className="mine">
          {mine.tickets.map((ticket) => (
            <Listed key={ticket.id} ticket={ticket} locale={locale} timeZone={calendar.timeZone} now={now} />
          ))}
        </ul>
      )}
      <p className="quiet section">{t("fraud")}</p>
      <p className="ways">
        <a href={`/${locale}/my`}>{t("other")}</a>
        <a href={`/${locale}/track`}>{translator(locale, "public.shell")("track")}</a>
      </p>
      <ActionForm action={leaveList.bind(null, locale)} className="section">
        <input type="hidden" name="formToken" value={newFormToken()} />
        <button type="submit" className="button second">
          {t("leave")}
        </button>
      </ActionForm>
    </PageShell>
  );
}

type ListedProps = { ticket: MyTicket; locale: Locale; timeZone: string; now: Date };

function Listed({ ticket, locale, timeZone, now }: ListedProps) {
  const reference = formatReference(ticket.reference);
  const name = `${translator(locale, "shared.ticketType")(ticket.ticketType)} ${reference}`;
  return (
    <li>
      <h2>
        {translator(locale, "shared.ticketType")(ticket.ticketType)}{" "}
        <span className="nowrap">{reference}</span>
      </h2>
      <p className="quiet">{sayMoment(locale, ticket.creationDate, timeZone, now)}</p>
      <p>{translator(locale, "public.tracker.status")(ticket.status)}</p>
      <ActionForm action={openListed.bind(null, locale)}>
        <input type="hidden" name="formToken" value={newFormToken()} />
        <input type="hidden" name="reference" value={ticket.reference} />
        <button type="submit" className="button second">
          {translator(locale, "proof.mine")("open")}
          <span className="sr-only"> {name}</span>
        </button>
      </ActionForm>
    </li>
  );
}
