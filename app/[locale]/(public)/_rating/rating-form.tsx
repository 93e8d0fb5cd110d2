import { newFormToken } from "@/app/_doors/form-token";
import { LongText, Options } from "@/app/_ui/form-controls";
import type { FormAction } from "@/app/_ui/live-form";
import { LiveForm, SendButton } from "@/app/_ui/live-form";
import { Optional } from "@/app/_ui/optional";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { RatingScale } from "./rating-scale";

type Props = {
  locale: Locale;
  action: FormAction;
  /** What stands chosen before anything was: the number of a link, or what was said before. */
  values: Record<string, string>;
};

/** Is it solved, a number from 1 to 5, and a word why. */
export function RatingForm({ locale, action, values }: Props) {
  const t = translator(locale, "following.rating");
  const form = translator(locale, "public.form");
  return (
    <LiveForm
      action={action}
      initial={{ token: newFormToken(), values, errors: [], attempt: 0 }}
      words={{ problem: form("problem"), failed: form("failed"), error: form("error") }}
    >
      <Options
        name="solved"
        label={t("solved")}
        pair
        options={[
          { value: "yes", label: t("yes") },
          { value: "no", label: t("no") },
        ]}
      />
      <RatingScale label={<Optional locale={locale}>{t("stars")}</Optional>} hint={t("starsHint")} />
      <LongText
        name="word"
        label={<Optional locale={locale}>{t("word")}</Optional>}
        hint={t("wordHint")}
        rows={2}
      />
      <p className="quiet small">{t("low")}</p>
      <div className="send">
        <SendButton sending={form("sending")}>{t("send")}</SendButton>
      </div>
    </LiveForm>
  );
}
