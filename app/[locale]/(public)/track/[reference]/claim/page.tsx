import type { Metadata } from "next";
import { localeOf } from "@/app/_doors/locale";
import type { PageIn } from "@/app/_doors/page-props";
import { customerActor } from "@/app/_doors/tracker-session";
import { LongText } from "@/app/_ui/form-controls";
import { ChangePage } from "@/app/[locale]/(public)/track/[reference]/change-page";
import { askForCode, openedFor } from "@/app/[locale]/(public)/track/[reference]/opened";
import { translator } from "@/lib/i18n/translator";
import { makeClaim } from "./actions";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** Makes a claim of a question: asks what is wanted. */
export default async function Claim({ params }: PageIn<{ reference: string }>) {
  const { reference } = await params;
  const actor = await customerActor(reference);
  const locale = await localeOf(params);
  if (!actor) askForCode(locale, reference);
  const { settings, ticket } = await openedFor("claim", actor, locale);
  const t = translator(locale, "following.claim");
  return (
    <ChangePage
      {...{ locale, settings, ticket }}
      way="claim"
      title={t("title")}
      lead={t("lead")}
      send={t("send")}
      action={makeClaim.bind(null, locale, ticket.reference)}
    >
      <LongText name="text" label={t("text")} hint={t("textHint")} rows={5} />
    </ChangePage>
  );
}
