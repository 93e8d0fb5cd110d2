import type { Stretch, Traffic } from "@/lib/gateways/traffic";
import { sayShortDay, sayTime } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { type Saying, sayDelay } from "./saying";

type Props = {
  name: string;
  span: "day" | "week";
  stretches: Stretch[];
  causes: Traffic["causes"]["day"];
  saying: Saying;
};

const height = 80;
const width = 480;

/** What was taken and what was not, as bars; and the same as tables. */
export function TrafficChart({ name, span, stretches, causes, saying }: Props) {
  const { locale } = saying;
  const t = translator(locale, "channels");
  const sum = (what: "taken" | "failed") => stretches.reduce((all, one) => all + one[what], 0);
  const [taken, failed] = [sum("taken"), sum("failed")];
  const most = Math.max(1, ...stretches.map((one) => one.taken + one.failed));
  const step = width / stretches.length;
  const tall = (count: number) => (count / most) * height;
  return (
    <div>
      <h3 className="text-[13px] font-semibold">{t(span)}</h3>
      {taken + failed === 0 ? (
        <p className="mt-1 text-[13px] text-muted">{t("empty")}</p>
      ) : (
        <>
          <svg
            role="img"
            aria-label={t("chart", { name, span: t(span), taken, failed })}
            viewBox={`0 0 ${width} ${height + 1}`}
            className="mt-1 w-full border-b border-rule"
          >
            {stretches.map((one, index) => (
              <g key={one.from.getTime()}>
                <rect
                  x={index * step + 1}
                  y={height - tall(one.taken)}
                  width={step - 2}
                  height={tall(one.taken)}
                  className="fill-good"
                />
                <rect
                  x={index * step + 1}
                  y={height - tall(one.taken + one.failed)}
                  width={step - 2}
                  height={tall(one.failed)}
                  className="fill-danger"
                />
              </g>
            ))}
          </svg>
          <p className="mt-1 flex gap-4 text-[12.5px]">
            <span>
              <span aria-hidden="true" className="mr-1 inline-block size-2.5 bg-good" />
              {t("taken")}: <span className="tabular-nums">{taken}</span>
            </span>
            <span>
              <span aria-hidden="true" className="mr-1 inline-block size-2.5 bg-danger" />
              {t("failed")}: <span className="tabular-nums">{failed}</span>
            </span>
          </p>
          {causes.length > 0 && (
            <dl className="mt-2 grid grid-cols-[1fr_auto] gap-x-4 gap-y-0.5 text-[12.5px]">
              {causes.map(({ cause, count }) => (
                <div key={cause} className="contents">
                  <dt>{t(`cause.${cause}`)}</dt>
                  <dd className="text-right tabular-nums">{count}</dd>
                </div>
              ))}
            </dl>
          )}
          <details className="mt-2 text-[12.5px]">
            <summary className="cursor-pointer text-muted">{t("table")}</summary>
            <TrafficTable
              {...{ name, span, saying }}
              stretches={stretches.filter((one) => one.taken + one.failed > 0)}
            />
          </details>
        </>
      )}
    </div>
  );
}

function TrafficTable({ name, span, stretches, saying }: Omit<Props, "causes">) {
  const { locale, timeZone, now } = saying;
  const t = translator(locale, "channels");
  const when = (from: Date) =>
    span === "day" ? sayTime(locale, from, timeZone) : sayShortDay(locale, from, timeZone, now);
  const number = "py-0.5 pl-4 text-right tabular-nums";
  return (
    <table className="mt-1">
      <caption className="sr-only">{`${name}, ${t(span)}`}</caption>
      <thead>
        <tr className="text-muted">
          <th scope="col" className="text-left font-normal">
            {t("when")}
          </th>
          {(["taken", "failed", "delay"] as const).map((key) => (
            <th key={key} scope="col" className={`${number} font-normal`}>
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stretches.map(({ from, taken, failed, medianMs }) => (
          <tr key={from.getTime()}>
            <th scope="row" className="text-left font-normal tabular-nums">
              {when(from)}
            </th>
            <td className={number}>{taken}</td>
            <td className={number}>{failed}</td>
            <td className={number}>{medianMs === null ? "–" : sayDelay(locale, medianMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
