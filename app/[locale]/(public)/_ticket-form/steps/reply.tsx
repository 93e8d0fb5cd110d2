import { ReplyOptions } from "@/app/_ui/reply-options";
import { promisedBy, sayCall } from "@/app/[locale]/(public)/_ticket-form/promised";
import { Proof } from "@/app/[locale]/(public)/_ticket-form/slots/proof";
import type { SlotProps } from "@/app/[locale]/(public)/_ticket-form/slots/slot-props";
import { translator } from "@/lib/i18n/translator";

/** How the answer comes back, and by when. */
export function Reply(slot: SlotProps) {
  const { locale, settings, now, controls } = slot;
  const t = translator(locale, "public.form");
  return (
    <>
      <ReplyOptions
        {...{ locale, settings, now, controls }}
        asTitle
        messageHint={t("promise", { by: promisedBy(slot) })}
        callHint={(window) => t("promiseCall", { window: sayCall(slot, window) })}
        ownAddress
      />
      <Proof {...slot} />
    </>
  );
}
