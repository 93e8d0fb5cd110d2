import { newFormToken } from "@/app/_doors/form-token";
import { TextField } from "@/app/_ui/form-controls";
import { freshForm } from "@/app/_ui/form-state";
import { LiveForm, SendButton } from "@/app/_ui/live-form";
import { BackLink } from "@/app/_ui/page-shell";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import { openTyped } from "./actions";

type Props = { locale: Locale; settings: Settings };

/** Asks for the number of a receipt. */
export function EnterNumber({ locale, settings }: Props) {
  const t = translator(locale, "fraud.receipt");
  const form = translator(locale, "public.form");
  const plain = `${t("title")} – ${settings.operator.name}`;
  return (
    <LiveForm
      action={openTyped.bind(null, locale)}
      initial={freshForm(newFormToken())}
      title={{ plain, error: `${form("error")} ${plain}` }}
      words={{ problem: form("problem"), failed: form("failed"), error: form("error") }}
      back={<BackLink href={`/${locale}/fraud-report`}>{t("back")}</BackLink>}
      head={
        <>
          <h1>{t("title")}</h1>
          <p className="lead">{t("lead")}</p>
        </>
      }
    >
      <TextField
        name="number"
        label={t("number")}
        hint={t("numberHint")}
        inputMode="numeric"
        className="chars-20 typed-code"
        spellCheck={false}
      />
      <div className="send">
        <SendButton sending={t("opening")}>{t("open")}</SendButton>
      </div>
      <p className="quiet come-back">{t("lost")}</p>
    </LiveForm>
  );
}
