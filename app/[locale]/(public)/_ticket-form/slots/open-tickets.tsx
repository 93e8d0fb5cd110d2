import { openedTicketIds } from "@/app/_doors/tracker-session";
import { translator } from "@/lib/i18n/translator";
import { formatReference } from "@/lib/tickets/reference";
import { heldAboutTheSame } from "@/lib/tickets/same-thing";
import type { SlotProps } from "./slot-props";

/**
 * Offers to add to a ticket that is open about the same; above what is checked, outside its form. Only what this
 * device has opened with its code: a number or an address that was typed proves nothing.
 */
export async function OpenTickets({ locale, ticketType, form }: SlotProps) {
  const { topic } = form.answers;
  const thing = { ticketType, topic: typeof topic === "string" ? topic : null };
  const references = await heldAboutTheSame(await openedTicketIds(), thing);
  if (references.length === 0) return null;
  const t = translator(locale, "following.same");
  return (
    <aside className="aside-note" aria-labelledby="same">
      <h2 id="same">{t("title")}</h2>
      <p>{t("text")}</p>
      <ul>
        {references.map((reference) => (
          <li key={reference}>
            <a href={`/${locale}/track/${formatReference(reference)}#add`}>
              {t("add", { reference: formatReference(reference) })}
            </a>
          </li>
        ))}
      </ul>
    </aside>
  );
}
