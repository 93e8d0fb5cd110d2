import type { Metadata } from "next";
import { localeOf } from "@/app/_doors/locale";
import type { PageIn } from "@/app/_doors/page-props";
import { customerActor } from "@/app/_doors/tracker-session";
import { ChangePage } from "@/app/[locale]/(public)/track/[reference]/change-page";
import { askForCode, openedFor, trackedPath } from "@/app/[locale]/(public)/track/[reference]/opened";
import { translator } from "@/lib/i18n/translator";
import { withdraw } from "./actions";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** Asks once more before a ticket is withdrawn. */
export default async function Withdraw({ params }: PageIn<{ reference: string }>) {
  const { reference } = await params;
  const actor = await customerActor(reference);
  const locale = await localeOf(params);
  if (!actor) askForCode(locale, reference);
  const { settings, ticket } = await openedFor("withdraw", actor, locale);
  const t = translator(locale, "following.withdraw");
  return (
    <ChangePage
      {...{ locale, settings, ticket }}
      way="withdraw"
      title={t("title")}
      lead={t("lead")}
      send={t("send")}
      action={withdraw.bind(null, locale, ticket.reference)}
      beside={<a href={trackedPath(locale, ticket.reference)}>{t("keep")}</a>}
    >
      <p>{t("sure")}</p>
    </ChangePage>
  );
}
