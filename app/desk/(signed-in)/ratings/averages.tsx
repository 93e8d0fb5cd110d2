import type { RatingAverage } from "@/lib/following/low-ratings";
import { RatingChannel } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { averages: RatingAverage[]; locale: Locale };

/** How good the answers were, by the way they were rated, and all together. */
export function Averages({ averages, locale }: Props) {
  const t = translator(locale, "following.low");
  const said = (average: number | null | undefined, count = 0) => {
    if (average === null || average === undefined) return <span className="text-muted">{t("none")}</span>;
    return (
      <>
        <span className="font-semibold">{t("average", { average })}</span>{" "}
        <span className="text-muted">{t("count", { count })}</span>
      </>
    );
  };
  return (
    <table className="mt-4 text-left text-[13px] tabular-nums">
      <caption className="pb-1 text-left text-muted">{t("averages")}</caption>
      <thead>
        <tr className="border-b border-rule">
          {(["by", "week", "month"] as const).map((head) => (
            <th key={head} scope="col" className="py-1 pr-8 font-medium text-muted">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...Object.values(RatingChannel), null].map((channel) => {
          const one = averages.find((found) => found.channel === channel);
          return (
            <tr key={channel} className="border-b border-rule">
              <th scope="row" className={`py-1 pr-8 ${channel ? "font-normal" : "font-semibold"}`}>
                {t(channel ?? "all")}
              </th>
              <td className="py-1 pr-8 whitespace-nowrap">{said(one?.weekAverage, one?.weekCount)}</td>
              <td className="py-1 pr-8 whitespace-nowrap">{said(one?.monthAverage, one?.monthCount)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
