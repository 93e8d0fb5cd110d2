import type { Metadata } from "next";
import { localeOf } from "@/app/_doors/locale";
import type { PageIn } from "@/app/_doors/page-props";
import { customerActor } from "@/app/_doors/tracker-session";
import { replyControls } from "@/app/_ui/reply-controls";
import { ReplyOptions } from "@/app/_ui/reply-options";
import { answeredHow } from "@/app/[locale]/(public)/track/[reference]/answered-how";
import { ChangePage } from "@/app/[locale]/(public)/track/[reference]/change-page";
import { askForCode, openedFor } from "@/app/[locale]/(public)/track/[reference]/opened";
import { translator } from "@/lib/i18n/translator";
import { changeReply } from "./actions";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** Another way to be answered. */
export default async function Reply({ params }: PageIn<{ reference: string }>) {
  const { reference } = await params;
  const actor = await customerActor(reference);
  const locale = await localeOf(params);
  if (!actor) askForCode(locale, reference);
  const { settings, ticket, now } = await openedFor("reply", actor, locale);
  const t = translator(locale, "following.reply");
  return (
    <ChangePage
      {...{ locale, settings, ticket }}
      way="reply"
      title={t("title")}
      lead={t("lead", { how: answeredHow(locale, ticket) })}
      send={t("send")}
      action={changeReply.bind(null, locale, ticket.reference)}
    >
      <ReplyOptions {...{ locale, settings, now }} controls={replyControls} ownAddress />
    </ChangePage>
  );
}
