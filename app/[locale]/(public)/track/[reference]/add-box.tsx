import { newFormToken } from "@/app/_doors/form-token";
import { LongText } from "@/app/_ui/form-controls";
import { freshForm } from "@/app/_ui/form-state";
import { LiveForm, SendButton } from "@/app/_ui/live-form";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { addText } from "./actions";

export function AddBox({ locale, reference }: { locale: Locale; reference: string }) {
  const t = translator(locale, "public.tracker");
  const form = translator(locale, "public.form");
  return (
    <section className="section no-print" id="add">
      <LiveForm
        action={addText.bind(null, locale, reference)}
        initial={freshForm(newFormToken())}
        words={{ problem: form("problem"), failed: form("failed"), error: form("error") }}
      >
        <LongText name="text" label={t("add")} hint={t("addHint")} rows={5} />
        <div className="send">
          <SendButton sending={form("sending")}>{t("addSend")}</SendButton>
        </div>
      </LiveForm>
    </section>
  );
}
