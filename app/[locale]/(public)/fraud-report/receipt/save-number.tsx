import { newFormToken } from "@/app/_doors/form-token";
import { Options } from "@/app/_ui/form-controls";
import { freshForm } from "@/app/_ui/form-state";
import { LiveForm, SendButton } from "@/app/_ui/live-form";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatReceiptNumber } from "@/lib/tickets/receipt-number";
import { confirmSaved } from "./actions";

/** The number, this once: nobody goes on before they have said that they have it. */
export function SaveNumber({ locale, number }: { locale: Locale; number: string }) {
  const t = translator(locale, "fraud.save");
  const form = translator(locale, "public.form");
  return (
    <LiveForm
      action={confirmSaved.bind(null, locale)}
      initial={freshForm(newFormToken())}
      words={{ problem: form("problem"), failed: form("failed"), error: form("error") }}
      head={
        <>
          <h1>{t("title")}</h1>
          <p className="lead">{t("lead")}</p>
          <div className="slip">
            <div className="slip-top">
              <p className="slip-label">{t("label")}</p>
              <p className="slip-reference receipt-number">{formatReceiptNumber(number)}</p>
            </div>
          </div>
          <ul className="receipt-advice">
            <li>{t("once")}</li>
            <li>{t("where")}</li>
            <li>{t("key")}</li>
          </ul>
        </>
      }
    >
      <Options name="saved" label={t("question")} options={[{ value: "yes", label: t("saved") }]} />
      <div className="send">
        <SendButton sending={form("sending")}>{t("goOn")}</SendButton>
      </div>
    </LiveForm>
  );
}
