import { keepTogether } from "@/app/_ui/keep-together";
import { sayDay, sayMoment } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import type { DeskTicket } from "@/lib/tickets/reading";
import { Fact } from "./fact";
import type { Saying } from "./saying";

/** What was promised before, and why it is not any more; the newest first. */
export function PromiseMoves({ moves, saying }: { moves: DeskTicket["moves"]; saying: Saying }) {
  const { locale, timeZone, now } = saying;
  const t = translator(locale, "promise.desk");
  return moves.toReversed().map(({ id, kind, cause, from, until, reason }) => {
    const say = (date: Date) =>
      keepTogether((kind === "legal" ? sayDay : sayMoment)(locale, date, timeZone, now));
    return (
      <Fact key={id} label={t(kind === "legal" ? "extended" : "moved")}>
        <s className="text-muted">
          <span className="sr-only">{t("before")} </span>
          {say(from)}
        </s>
        <span className="block">{say(until)}</span>
        <span className="block text-muted">{reason ?? t(`cause.${cause}`)}</span>
      </Fact>
    );
  });
}
