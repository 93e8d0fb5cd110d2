import { sayMoment } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import type { DeskTicket } from "@/lib/tickets/reading";
import { Fact, Group } from "./fact";
import type { Saying } from "./saying";

/** What the customer said of the answers, and whom the ticket is not to be handed to. */
export function Ratings({ ticket, saying }: { ticket: DeskTicket; saying: Saying }) {
  const { locale, timeZone, now } = saying;
  const t = translator(locale, "following.desk");
  const { ratings, notAssignee } = ticket;
  if (ratings.length === 0 && !notAssignee) return null;
  return (
    <Group title={t("title")}>
      {ratings.map(({ noteId, occasion, solved, rating, word, lastUpdate }) => (
        <Fact key={`${noteId} ${occasion}`} label={t(occasion)}>
          {rating !== null && <span className="font-semibold">{t("stars", { rating })} </span>}
          {solved !== null && (
            <span className={solved ? undefined : "font-semibold text-danger"}>
              {t(solved ? "solved" : "notSolved")}
            </span>
          )}
          {word && (
            <span className="block break-words" dir="auto">
              {word}
            </span>
          )}
          <time className="block text-muted" dateTime={lastUpdate.toISOString()}>
            {sayMoment(locale, lastUpdate, timeZone, now)}
          </time>
        </Fact>
      ))}
      {notAssignee && <Fact label={t("formerOwner")}>{notAssignee.name}</Fact>}
    </Group>
  );
}
