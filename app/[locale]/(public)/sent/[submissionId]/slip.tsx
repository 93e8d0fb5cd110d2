import { breakable } from "@/app/_ui/breakable";
import { keepTogether } from "@/app/_ui/keep-together";
import { sayMoment, sayPhone } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { type Translator, translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import type { Receipt } from "@/lib/tickets/receipt";
import { formatReference } from "@/lib/tickets/reference";
import { formatTrackingCode } from "@/lib/tickets/tracking-code";
import { confirmedBy, shownAddress } from "./addressing";
import { promiseOn } from "./promise-on";
import { saidOn, showsWords } from "./said";

type Props = { receipt: Receipt; code: string | null; locale: Locale; settings: Settings };

/** The paper slip: the reference, the promise, what was said; below the perforation the tracking code. */
export function Slip({ receipt, code, locale, settings }: Props) {
  const t = translator(locale, "public.receipt");
  const { timeZone } = settings.calendar;
  const { subjectNumber, creationDate } = receipt;
  const asked = translator(locale, `public.${receipt.ticketType}`)("description");
  const shown = showsWords(receipt, code);
  const said = shown ? saidOn(receipt, locale) : [];
  return (
    <article className="slip" aria-label={t("reference")}>
      <div className="slip-top">
        <p className="slip-label">{t("reference")}</p>
        <p className="slip-reference">{formatReference(receipt.reference)}</p>
        <p className="slip-promise">{breakable(promiseOn(receipt, code !== null, locale, settings))}</p>
        <dl className="facts">
          <div>
            <dt>{t("sent")}</dt>
            <dd>{keepTogether(sayMoment(locale, creationDate, timeZone, new Date()))}</dd>
          </div>
          {subjectNumber && code && (
            <div>
              <dt>{t("number")}</dt>
              <dd>{sayPhone(subjectNumber, settings.operator.country)}</dd>
            </div>
          )}
        </dl>
        <h2 className="slip-said">{t("said")}</h2>
        {!shown && <p>{translator(locale, "fraud.sent")("wordsHidden")}</p>}
        {said.map(({ label, text }) => (
          <div key={label} className="slip-row">
            <p className="slip-label">{label ?? asked}</p>
            <p className="as-said">{text}</p>
          </div>
        ))}
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

function whereTheCodeWent(receipt: Receipt, settings: Settings, t: Translator): string {
  const way = confirmedBy(receipt, settings);
  const address = shownAddress(receipt, false, settings);
  if (!way) return t("codeGone");
  return t(way === "email" ? "codeEmail" : "codeSms", { address });
}
