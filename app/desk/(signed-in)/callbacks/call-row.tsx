import Link from "next/link";
import { TypeMark } from "@/app/desk/_parts/marks";
import { firstWordsOf } from "@/app/desk/_parts/report-words";
import type { StaffActor } from "@/lib/access/actor";
import type { ListedCallback } from "@/lib/callbacks/listing";
import { sayDay, sayPhone, sayTime } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import { formatReference } from "@/lib/tickets/reference";
import { release, take } from "./actions";
import { isNow } from "./call-groups";
import { timeThere } from "./local-time";

type Props = {
  actor: StaffActor;
  call: ListedCallback;
  settings: Settings;
  now: Date;
  formToken: string;
  /** Is the day not said above? */
  withDay: boolean;
};

/** One call in one line: when, whom, what about, and who has it. */
export async function CallRow({ actor, call, settings, now, formToken, withDay }: Props) {
  const { locale } = actor;
  const { timeZone } = settings.calendar;
  const t = translator(locale, "desk.calls");
  const { ticket } = call;
  const [from, to] = [call.windowStart, call.windowEnd].map((at) => sayTime(locale, at, timeZone));
  const running = isNow(call, now);
  const number = call.phone
    ? sayPhone(call.phone, settings.operator.country)
    : translator(locale, "fraud.desk")("sealed");
  const there = timeThere(call.phone, timeZone, now, locale);
  return (
    <li className={`call-row ${running ? "call-now" : ""}`}>
      <span className="tabular-nums">
        {withDay && (
          <span className="block text-[12px]/4 text-muted">
            {sayDay(locale, call.windowStart, timeZone, now)}
          </span>
        )}
        <span className={running ? "font-bold" : "font-medium"}>
          {from}–{to}
        </span>
        {running && (
          <span className="ml-1.5 rounded-[3px] bg-accent px-1.5 text-[11px] font-semibold text-on-accent">
            {t("now")}
          </span>
        )}
      </span>
      <span className="min-w-0 truncate">
        <Link
          href={`/desk/callbacks/${call.id}`}
          prefetch={false}
          data-row=""
          className="call-link font-medium whitespace-nowrap tabular-nums"
        >
          {number}
        </Link>
        {there && <span className="ml-2 whitespace-nowrap text-muted">{t("there", { time: there })}</span>}
        {call.contactName && <span className="ml-2 text-muted">{call.contactName}</span>}
      </span>
      <span className="call-words truncate text-muted">
        <span className="mr-1.5 inline-flex translate-y-[3px]">
          <TypeMark
            type={ticket.ticketType}
            words={translator(locale, "shared.ticketType")(ticket.ticketType)}
          />
        </span>
        <span className="mr-2 tabular-nums">{formatReference(ticket.reference)}</span>
        {await firstWordsOf(ticket, locale)}
      </span>
      <span className="call-tries text-[12px] text-muted">
        {call.attempts.length > 0 && t("attempts", { count: call.attempts.length })}
      </span>
      <CallButton actor={actor} call={call} formToken={formToken} number={number} />
    </li>
  );
}

function CallButton({
  actor,
  call,
  formToken,
  number,
}: Pick<Props, "actor" | "call" | "formToken"> & { number: string }) {
  const t = translator(actor.locale, "desk.calls");
  if (call.state === "needsDecision") {
    return (
      <Link
        href={`/desk/callbacks/${call.id}`}
        prefetch={false}
        className="button call-button"
        aria-label={`${t("decideAction")}: ${number}`}
      >
        {t("decideAction")}
      </Link>
    );
  }
  const mine = call.takenBy?.id === actor.id;
  if (call.takenBy && !mine)
    return <span className="text-[12px] text-muted">{t("takenBy", { name: call.takenBy.name })}</span>;
  return (
    <form action={mine ? release : take} className="call-button">
      <input type="hidden" name="formToken" value={formToken} />
      <input type="hidden" name="id" value={call.id} />
      <button type="submit" className="button" aria-label={`${t(mine ? "release" : "take")}: ${number}`}>
        {t(mine ? "release" : "take")}
      </button>
    </form>
  );
}
