import { keepTogether } from "@/app/_ui/keep-together";
import { publicUrl } from "@/lib/core/env";
import type { Step } from "@/lib/drafts/schema";
import { sayBy } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import { type DraftPlace, stepAddress } from "./paths";

type Props = {
  locale: Locale;
  settings: Settings;
  now: Date;
  place: DraftPlace;
  step: Step;
  expiresAt: Date;
};

/** The address to go on from, later or elsewhere, and how long it works. */
export function Later({ locale, settings, now, place, step, expiresAt }: Props) {
  const t = translator(locale, "ask");
  const address = `${publicUrl()}${stepAddress(place, step)}`;
  const by = keepTogether(sayBy(locale, expiresAt, settings.calendar.timeZone, now));
  return (
    <details className="later no-print">
      <summary>{t("later")}</summary>
      <p>{t("laterText", { by })}</p>
      <p>
        <a href={address}>{address}</a>
      </p>
      <p className="quiet">{t("laterSecret")}</p>
    </details>
  );
}
