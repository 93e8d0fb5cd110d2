import { keepTogether } from "@/app/_ui/keep-together";
import { loudness } from "@/app/desk/_parts/due";
import { sayDuration, sayMoment } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import type { DeskTicket } from "@/lib/tickets/reading";
import { isOpen } from "@/lib/tickets/status";
import { Fact, Group } from "./fact";
import type { Saying } from "./saying";

type Props = { ticket: DeskTicket; saying: Saying };
type Clock = DeskTicket["deadlines"][number];

const minuteMs = 60_000;

const momentIn =
  ({ locale, timeZone, now }: Saying) =>
  (moment: Date) =>
    keepTogether(sayMoment(locale, moment, timeZone, now));

/** What was promised, what the law wants, and how much time is left of either. */
export function Clocks({ ticket, saying }: Props) {
  const t = translator(saying.locale, "desk.ticket");
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
        </Fact>
      ))}
      {differs && <Fact label={t("promised")}>{say(told)}</Fact>}
      <Fact label={t("filed")}>{say(ticket.creationDate)}</Fact>
    </Group>
  );
}

function ClockSaid({ clock, running, saying }: { clock: Clock; running: boolean; saying: Saying }) {
  const { locale, now } = saying;
  const t = translator(locale, "desk.ticket");
  const say = momentIn(saying);
  if (clock.metAt) {
    const late = clock.metAt > clock.dueAt;
    return (
      <>
        {say(clock.dueAt)}
        <span className={`block ${late ? "text-danger" : "text-good"}`}>
          {t(late ? "metLate" : "met", { when: say(clock.metAt) })}
        </span>
      </>
    );
  }
  if (clock.pausedAt) {
    const minutes = Math.floor((clock.remainingMs ?? 0) / minuteMs);
    const left = t("hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
    return t("paused", { when: say(clock.pausedAt), hours: left });
  }
  return (
    <>
      {say(clock.dueAt)}
      {running && (
        <span className={`block tabular-nums ${loudness(clock.dueAt, now)}`}>
          {sayDuration(locale, clock.dueAt.getTime() - now.getTime())}
        </span>
      )}
    </>
  );
}
