import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import type { Receipt } from "@/lib/tickets/receipt";
import { confirmedBy, shownAddress } from "./addressing";

type Props = { receipt: Receipt; code: string | null; locale: Locale; settings: Settings };

/** What happens next, and the ways on. */
export function Next({ receipt, code, locale, settings }: Props) {
  const t = translator(locale, "public.receipt");
  const shell = translator(locale, "public.shell");
  const way = confirmedBy(receipt, settings);
  const address = shownAddress(receipt, code !== null, settings);
  return (
    <section className="section" aria-labelledby="next">
      <h2 id="next">{t("next")}</h2>
      <ol className="steps">
        {way && <li>{t(way === "email" ? "nextConfirmationEmail" : "nextConfirmationSms", { address })}</li>}
        {receipt.suspectedSpam && <li>{translator(locale, "proof.receipt")("later", { address })}</li>}
        <li>{t("nextPerson")}</li>
        {receipt.replyChannel === "phone" && <li>{t("nextCall")}</li>}
        <li>{t("nextAnswer")}</li>
      </ol>
      <p className="ways no-print">
        {code ? (
          <a href={`/t/${receipt.reference}/${code}`}>{t("trackNow")}</a>
        ) : (
          <a href={`/${locale}/track`}>{t("track")}</a>
        )}
        <a href={`/${locale}`}>{shell("home")}</a>
        <a href={`/${locale}#person`}>{shell("person")}</a>
      </p>
    </section>
  );
}
