import { keepTogether } from "@/app/_ui/keep-together";
import { sayBy, sayMoment, sayPhone, sayWindow } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { type Translator, translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import type { Receipt } from "@/lib/tickets/receipt";
import { formatReference } from "@/lib/tickets/reference";
import { formatTrackingCode } from "@/lib/tickets/tracking-code";
import { confirmedBy, shownAddress } from "./addressing";

type Props = { receipt: Receipt; code: string | null; locale: Locale; settings: Settings };

/** The paper slip: the reference, the promise, what was said; below the perforation the tracking code. */
export function Slip({ receipt, code, locale, settings }: Props) {
  const t = translator(locale, "public.receipt");
  const { timeZone } = settings.calendar;
  const { ticketType, answers, subjectNumber, creationDate, description } = receipt;
  return (
    <article className="slip" aria-label={t("reference")}>
      <div className="slip-top">
        <p className="slip-label">{t("reference")}</p>
        <p className="slip-reference">{formatReference(receipt.reference)}</p>
        <p className="slip-promise">{promise({ receipt, code, locale, settings }, t)}</p>
        <dl className="facts">
          <div>
            <dt>{t("sent")}</dt>
            <dd>{keepTogether(sayMoment(locale, creationDate, timeZone, new Date()))}</dd>
          </div>
          <div>
            <dt>{t("topic")}</dt>
            <dd>{translator(locale, `shared.topic.${ticketType}`)(answers.topic)}</dd>
          </div>
          {subjectNumber && code && (
            <div>
              <dt>{t("number")}</dt>
              <dd>{sayPhone(subjectNumber, settings.operator.country)}</dd>
            </div>
          )}
        </dl>
        <h2 className="slip-label">{t("said")}</h2>
        <p className="as-said">{description}</p>
      </div>
      <div className="slip-stub">
        <p className="slip-label">{t("code")}</p>
        {code ? (
          <>
            <p className="slip-code">{formatTrackingCode(code)}</p>
            <p className="quiet">{t("codeOnce")}</p>
          </>
        ) : (
          <p>{whereTheCodeWent(receipt, settings, t)}</p>
        )}
      </div>
    </article>
  );
}

function promise({ receipt, code, locale, settings }: Props, t: Translator): string {
  const { timeZone } = settings.calendar;
  const { replyChannel, callback, expectedResolutionDate } = receipt;
  const now = new Date();
  const address = shownAddress(receipt, code !== null, settings);
  if (replyChannel === "phone" && callback) {
    const window = keepTogether(sayWindow(locale, callback.windowStart, callback.windowEnd, timeZone, now));
    return t("promisePhone", { address, window });
  }
  if (!expectedResolutionDate) return "";
  const by = keepTogether(sayBy(locale, expectedResolutionDate, timeZone, now));
  return t(replyChannel === "email" ? "promiseEmail" : "promiseSms", { address, by });
}

function whereTheCodeWent(receipt: Receipt, settings: Settings, t: Translator): string {
  const way = confirmedBy(receipt, settings);
  const address = shownAddress(receipt, false, settings);
  if (!way) return t("codeGone");
  return t(way === "email" ? "codeEmail" : "codeSms", { address });
}
