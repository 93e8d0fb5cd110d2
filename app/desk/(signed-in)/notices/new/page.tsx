import { staffActorOf } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { ActionForm } from "@/app/desk/_parts/action-form";
import { formWords } from "@/app/desk/_parts/form-words";
import { DeskPage } from "@/app/desk/_parts/page";
import { save } from "@/app/desk/(signed-in)/notices/actions";
import { askNotice } from "@/app/desk/(signed-in)/notices/form";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";

export default async function NewNoticePage() {
  const { locale } = await staffActorOf("supervisor", "administrator");
  const { calendar } = await readSettings();
  const t = translator(locale, "notices.desk");
  const groups = await askNotice(locale, calendar, null, new Date());
  return (
    <DeskPage title={t("add")} lead={t("addLead")} back={{ href: "/desk/notices", label: t("title") }}>
      <title>{t("add")}</title>
      <ActionForm
        action={save}
        formToken={newFormToken()}
        groups={groups}
        submit={t("publish")}
        texts={formWords(locale)}
      />
    </DeskPage>
  );
}
