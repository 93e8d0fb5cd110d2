import Link from "next/link";
import { StatusMark, TypeMark } from "@/app/desk/_parts/marks";
import type { Saying } from "@/app/desk/(signed-in)/tickets/[reference]/saying";
import type { LowRating } from "@/lib/following/low-ratings";
import { sayMoment } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { formatReference } from "@/lib/tickets/reference";

/** One ticket: what its customer said, of whose answer, and who has it now. */
export function LowRow({ row, saying }: { row: LowRating; saying: Saying }) {
  const { locale, timeZone, now } = saying;
  const t = translator(locale, "following.low");
  const desk = translator(locale, "following.desk");
  const queue = translator(locale, "desk.queue");
  const say = translator(locale, "shared");
  const { reference, rating, solved, word, author, owner } = row;
  const verdict = [
    rating !== null && desk("stars", { rating }),
    solved !== null && desk(solved ? "solved" : "notSolved"),
  ].filter(Boolean);
  return (
    <li className="border-b border-rule py-2 text-[13px]">
      <p className="flex flex-wrap items-center gap-x-2.5">
        <Link
          href={`/desk/tickets/${reference}`}
          prefetch={false}
          data-row=""
          className="font-semibold tabular-nums underline decoration-rule underline-offset-4"
        >
          {formatReference(reference)}
        </Link>
        <span className="font-semibold text-danger">{verdict.join(" · ")}</span>
        <TypeMark type={row.ticketType} words={say(`ticketType.${row.ticketType}`)} />
        <StatusMark status={row.status} words={say(`status.${row.status}`)} />
        <span className="text-muted">{t(row.channel)}</span>
        <time className="text-muted" dateTime={row.lastUpdate.toISOString()}>
          {sayMoment(locale, row.lastUpdate, timeZone, now)}
        </time>
      </p>
      {word && (
        <p className="max-w-[72ch] break-words" dir="auto">
          {word}
        </p>
      )}
      <p className="text-muted">
        {author && `${t("answeredBy", { name: author })} · `}
        {owner ? t("nowWith", { name: owner }) : queue("unowned")}
      </p>
    </li>
  );
}
