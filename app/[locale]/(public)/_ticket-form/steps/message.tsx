import { Attachments } from "@/app/[locale]/(public)/_ticket-form/slots/attachments";
import type { SlotProps } from "@/app/[locale]/(public)/_ticket-form/slots/slot-props";
import { translator } from "@/lib/i18n/translator";

/** What the person has to say, in their own words. */
export function Message(slot: SlotProps) {
  const { locale, ticketType, controls } = slot;
  const t = translator(locale, `public.${ticketType}`);
  const { LongText } = controls;
  return (
    <>
      <LongText
        name="description"
        asTitle
        label={t("description")}
        hint={
          <>
            {t("descriptionHint")} {translator(locale, "public.form")("secrets")}
          </>
        }
      />
      <Attachments {...slot} />
    </>
  );
}
