import { redirect } from "next/navigation";
import { staffActorOf } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { orNotFound } from "@/app/_doors/refusal";
import { ActionForm } from "@/app/desk/_parts/action-form";
import { formWords } from "@/app/desk/_parts/form-words";
import { DeskPage } from "@/app/desk/_parts/page";
import { close } from "@/app/desk/(signed-in)/notices/actions";
import { askAnswer } from "@/app/desk/(signed-in)/notices/form";
import { translator } from "@/lib/i18n/translator";
import { readNotice } from "@/lib/notices/reading";
import { sayNotice } from "@/lib/notices/schema";

/** The end of a notice, and what everybody who follows it is told. */
export default async function CloseNoticePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await staffActorOf("supervisor", "administrator");
  const { id } = await params;
  const notice = await orNotFound(readNotice(actor, id));
  if (notice.state === "closed") redirect(`/desk/notices/${id}`);
  const { locale } = actor;
  const t = translator(locale, "notices.desk");
  const silent = { kind: "checkbox", name: "silent", label: t("silent"), hint: t("silentHint") } as const;
  return (
    <DeskPage
      title={t("end")}
      lead={`${sayNotice(notice.title, locale)}. ${t("endLead", { count: notice._count.followers })}`}
      back={{ href: `/desk/notices/${id}`, label: sayNotice(notice.title, locale) }}
    >
      <title>{t("end")}</title>
      <ActionForm
        action={close}
        formToken={newFormToken()}
        hidden={{ id }}
        groups={[...askAnswer(locale), { questions: [silent] }]}
        submit={t("endNow")}
        texts={formWords(locale)}
      />
    </DeskPage>
  );
}
