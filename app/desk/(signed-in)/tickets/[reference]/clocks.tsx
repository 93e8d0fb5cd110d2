import type { ReactNode } from "react";
import { keepTogether } from "@/app/_ui/keep-together";
import { loudness, riskOf } from "@/app/desk/_parts/due";
import { sayDay, sayDuration, sayMoment, sayOn } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import type { LegalProfile } from "@/lib/settings/legal-schema";
import type { DeskTicket } from "@/lib/tickets/reading";
import { isOpen } from "@/lib/tickets/status";
import { Fact, Group } from "./fact";
import { PromiseMoves } from "./promise-moves";
import type { Saying } from "./saying";

type Props = { ticket: DeskTicket; law: LegalProfile | null; saying: Saying; controls: ReactNode };
type Clock = DeskTicket["deadlines"][number];

const minuteMs = 60_000;

const momentIn =
  ({ locale, timeZone, now }: Saying) =>
  (moment: Date) =>
    keepTogether(sayMoment(locale, moment, timeZone, now));

/** What was promised, what the law wants, how much time is left of either, and what was moved. */
export function Clocks({ ticket, law, saying, controls }: Props) {
  const t = translator(saying.locale, "desk.ticket");
  const words = translator(saying.locale, "promise.desk");
  const say = momentIn(saying);
  const clocks = [...ticket.deadlines].sort((a, b) => a.kind.localeCompare(b.kind));
  const told = ticket.expectedResolutionDate;
  const promise = clocks.find(({ kind }) => kind === "answer");
  // Say it twice only when the clock has moved away from what the customer was told.
  const differs = told && (!promise || Math.abs(promise.dueAt.getTime() - told.getTime()) > minuteMs);
  return (
    <Group title={t("clocks")}>
      {clocks.map((clock) => (
        <Fact key={clock.kind} label={t(clock.kind === "legal" ? "legal" : "promise")}>
          <ClockSaid clock={clock} running={isOpen(ticket.status)} saying={saying} />
          {clock.kind === "legal" && law && (
            <span className="block text-muted">{keepTogether(law.law[saying.locale])}</span>
          )}
        </Fact>
      ))}
      {differs && <Fact label={t("promised")}>{say(told)}</Fact>}
      {ticket.outcome && <Fact label={words("outcomeTitle")}>{words(`outcome.${ticket.outcome}`)}</Fact>}
      <PromiseMoves moves={ticket.moves} saying={saying} />
      <Fact label={t("filed")}>{say(ticket.creationDate)}</Fact>
      {controls}
    </Group>
  );
}

function ClockSaid({ clock, running, saying }: { clock: Clock; running: boolean; saying: Saying }) {
  const { locale, now } = saying;
  const t = translator(locale, "desk.ticket");
  const say = momentIn(saying);
  // The legal clock ends with a day, not with a minute.
  const due =
    clock.kind === "legal"
      ? keepTogether(sayDay(locale, clock.dueAt, saying.timeZone, now))
      : say(clock.dueAt);
  if (clock.metAt) {
    const late = clock.metAt > clock.dueAt;
    return (
      <>
        {due}
        <span className={`block ${late ? "text-danger" : "text-good"}`}>
          {t(late ? "metLate" : "met", {
            when: keepTogether(sayOn(locale, clock.metAt, saying.timeZone, now)),
          })}
        </span>
      </>
    );
  }
  if (clock.pausedAt) {
    const minutes = Math.floor((clock.remainingMs ?? 0) / minuteMs);
    const left = t("hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
    return t("paused", { when: say(clock.pausedAt), hours: left });
  }
  const risk = riskOf(clock.dueAt, now);
  return (
    <>
      {due}
      {running && (
        <span className={`block tabular-nums ${loudness(clock.dueAt, now)}`}>
          {sayDuration(locale, clock.dueAt.getTime() - now.getTime())}
          {risk && `, ${translator(locale, "promise.desk")(risk)}`}
        </span>
      )}
    </>
  );
}
