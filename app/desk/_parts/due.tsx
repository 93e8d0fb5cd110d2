import { sayDuration } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { soonMs } from "@/lib/tickets/queue";
import { shortTime } from "./short-time";

/** Close promises and broken ones are the one loud thing on the page. */
export function loudness(at: Date, now: Date): string {
  const left = at.getTime() - now.getTime();
  if (left < 0) return "font-semibold text-danger";
  return left < soonMs ? "font-semibold text-warn" : "text-muted";
}

/** The same in a word, for whom colours say nothing. */
export function riskOf(at: Date, now: Date): "broken" | "atRisk" | null {
  const left = at.getTime() - now.getTime();
  return left < 0 ? "broken" : left < soonMs ? "atRisk" : null;
}

type Props = { locale: Locale; at: Date; now: Date };

/** How long until a moment, loud when it is close or over. */
export function Due({ locale, at, now }: Props) {
  return (
    <time dateTime={at.toISOString()} className={`whitespace-nowrap tabular-nums ${loudness(at, now)}`}>
      {sayDuration(locale, at.getTime() - now.getTime())}
    </time>
  );
}

/** The same in a list: in full where there is room, in one unit where there is not. */
export function DueInRow({ locale, at, now }: Props) {
  const left = at.getTime() - now.getTime();
  const said = sayDuration(locale, left);
  return (
    <time
      dateTime={at.toISOString()}
      title={said}
      className={`whitespace-nowrap tabular-nums ${loudness(at, now)}`}
    >
      <span className="row-time-full">{said}</span>
      <span className="row-time-short" aria-hidden="true">
        {shortTime(locale, left)}
      </span>
    </time>
  );
}
