import { staffActorOf } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { ActionForm } from "@/app/desk/_parts/action-form";
import { formWords } from "@/app/desk/_parts/form-words";
import { DeskPage } from "@/app/desk/_parts/page";
import { invite } from "@/app/desk/(signed-in)/people/actions";
import { StaffRole } from "@/lib/generated/prisma/enums";
import { locales } from "@/lib/i18n/locales";
import { sayLanguage } from "@/lib/i18n/texts";
import { translator } from "@/lib/i18n/translator";
import { invitationDays } from "@/lib/staff/invitation-token";

export default async function InvitePage() {
  const { locale } = await staffActorOf("administrator");
  const t = translator(locale, "staff.invite");
  const sayRole = translator(locale, "shared.role");
  const explainRole = translator(locale, "staff.roles");
  const back = { href: "/desk/people", label: translator(locale, "staff.people")("title") };
  return (
    <DeskPage title={t("title")} lead={t("lead", { days: invitationDays })} back={back}>
      <title>{t("title")}</title>
      <ActionForm
        action={invite}
        formToken={newFormToken()}
        groups={[
          {
            questions: [
              { kind: "text", name: "name", label: t("name") },
              { kind: "email", name: "email", label: t("email") },
              {
                kind: "radios",
                name: "role",
                label: t("role"),
                value: "agent",
                options: Object.values(StaffRole).map((role) => ({
                  value: role,
                  label: sayRole(role),
                  hint: explainRole(role),
                })),
              },
              {
                kind: "select",
                name: "locale",
                label: t("language"),
                value: locale,
                options: locales.map((one) => ({ value: one, label: sayLanguage(one) })),
              },
            ],
          },
        ]}
        submit={t("submit")}
        texts={formWords(locale)}
      />
    </DeskPage>
  );
}
