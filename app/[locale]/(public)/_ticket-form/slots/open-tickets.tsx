import { publicActor } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { rememberedProof } from "@/app/_doors/mine-session";
import { openedTicketIds } from "@/app/_doors/tracker-session";
import { keepTogether } from "@/app/_ui/keep-together";
import { wholeReference } from "@/app/_ui/whole-reference";
import { openSame } from "@/app/[locale]/(public)/_ticket-form/open-same";
import { sayMoment } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { listSame, type MyTicket } from "@/lib/tickets/mine";
import { formatReference } from "@/lib/tickets/reference";
import { heldAboutTheSame } from "@/lib/tickets/same-thing";
import type { SlotProps } from "./slot-props";

/**
 * Offers to add to a ticket that is open about the same; above what is checked, outside its form. Only what this
 * device has opened with its code, or what was filed with an address that was proved here, in this draft: a number or
 * an address that was typed proves nothing.
 */
export async function OpenTickets(slot: SlotProps) {
  const { locale, ticketType, form, settings, now } = slot;
  const { topic } = form.answers;
  const thing = { ticketType, topic: typeof topic === "string" ? topic : null };
  const references = await heldAboutTheSame(await openedTicketIds(), thing);
  const proved = (await provedHere(slot, thing)).filter(({ reference }) => !references.includes(reference));
  if (references.length === 0 && proved.length === 0) return null;
  const t = translator(locale, "following.same");
  const say = ({ creationDate }: MyTicket) =>
    keepTogether(sayMoment(locale, creationDate, settings.calendar.timeZone, now));
  return (
    <aside className="aside-note" aria-labelledby="same">
      <h2 id="same">{t("title")}</h2>
      <p>{t("text")}</p>
      <ul>
        {references.map((reference) => (
          <li key={reference}>
            <a href={`/${locale}/track/${formatReference(reference)}#add`}>
              {wholeReference(t("add", { reference: formatReference(reference) }))}
            </a>
          </li>
        ))}
        {proved.map((ticket) => (
          <li key={ticket.id}>
            <form action={openSame.bind(null, locale)}>
              <input type="hidden" name="formToken" value={newFormToken()} />
              <input type="hidden" name="reference" value={ticket.reference} />
              <p className="quiet">{t("filed", { moment: say(ticket) })}</p>
              <button type="submit" className="button second">
                {wholeReference(t("add", { reference: formatReference(ticket.reference) }))}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** What was filed with an address of this draft that was proved on this very device. */
async function provedHere(
  { draft, proof, now }: SlotProps,
  thing: Parameters<typeof listSame>[2],
): Promise<MyTicket[]> {
  const id = await rememberedProof("form-proof");
  const found = draft?.proofs.find((one) => one.id === id && one.provedAt !== null);
  const counts = proof?.proved.some(
    ({ channel, address }) => channel === found?.channel && address === found.address,
  );
  return id && counts ? listSame(await publicActor(), id, thing, now) : [];
}
