import { sayMoment } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { DeskNotice } from "@/lib/notices/reading";
import { sayNotice } from "@/lib/notices/schema";

type Props = {
  notice: DeskNotice & { answered: number };
  locale: Locale;
  timeZone: string;
  /** With its words too: nothing below says them. */
  whole: boolean;
};

/** How a notice stands: since when, how many follow it, and how many have been answered. */
export function NoticeFacts({ notice, locale, timeZone, whole }: Props) {
  const t = translator(locale, "notices.desk");
  const now = new Date();
  const say = (date: Date) => sayMoment(locale, date, timeZone, now);
  const { startsAt, endsAt, closedAt, closedBy, editor, lastUpdate, regions, answer, answered, _count } =
    notice;
  const facts = [
    [t("followersName"), String(_count.followers)],
    answer && [t("answered"), t("answeredOf", { answered, count: _count.followers })],
    closedAt && [t("closedName"), [say(closedAt), closedBy?.name].filter(Boolean).join(", ")],
    [t("changedName"), `${say(lastUpdate)}, ${editor.name}`],
    ...(whole
      ? [
          [t("text"), sayNotice(notice.text, locale)],
          [t("regions"), regions.join(", ") || t("everywhere")],
          [t("startsAt"), say(startsAt)],
          endsAt && [t("endsAt"), say(endsAt)],
          answer && [t("answer"), sayNotice(answer, locale)],
        ]
      : []),
  ].filter((fact): fact is [string, string] => Array.isArray(fact));
  return (
    <dl className="mb-6 grid gap-x-6 gap-y-1.5 text-[13px] sm:grid-cols-[minmax(10rem,14rem)_1fr]">
      {facts.map(([name, value]) => (
        <div key={name} className="sm:contents">
          <dt className="text-muted">{name}</dt>
          <dd className="whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
