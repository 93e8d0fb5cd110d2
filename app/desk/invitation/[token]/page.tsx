import { publicActor } from "@/app/_doors/actor";
import { deskLocale } from "@/app/_doors/desk-locale";
import { newFormToken } from "@/app/_doors/form-token";
import { ActionForm } from "@/app/desk/_parts/action-form";
import { formWords } from "@/app/desk/_parts/form-words";
import { Threshold } from "@/app/desk/_parts/threshold";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import { invitationDays } from "@/lib/staff/invitation-token";
import { readInvitation } from "@/lib/staff/joining";
import { passwordMin } from "@/lib/staff/passwords";
import { accept } from "./actions";

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const actor = await publicActor();
  const { token } = await params;
  const [invitation, { operator }] = await Promise.all([
    readInvitation(actor, token, new Date()),
    readSettings(),
  ]);
  const locale = invitation.ok ? invitation.locale : await deskLocale();
  const t = translator(locale, "staff.invitation");
  if (!invitation.ok) {
    return (
      <Threshold locale={locale} operator={operator} title={t("goneTitle")}>
        <title>{`${t("goneTitle")} – ${operator.name}`}</title>
        <p className="mt-4 text-[15px]/6">{t("goneText", { days: invitationDays })}</p>
        <p className="mt-6">
          <a href="/desk/sign-in" className="text-accent-text underline underline-offset-2">
            {t("toSignIn")}
          </a>
        </p>
      </Threshold>
    );
  }
  const called = `${invitation.name},`;
  return (
    <Threshold
      locale={locale}
      operator={operator}
      title={
        <>
          <span className="block">{called}</span> {t("choose")}
        </>
      }
    >
      <title>{`${called} ${t("choose")} – ${operator.name}`}</title>
      <p className="mt-4 text-[15px]/6">{t("lead", { operator: operator.name, email: invitation.email })}</p>
      <div className="mt-8">
        <ActionForm
          action={accept}
          formToken={newFormToken()}
          hidden={{ token }}
          groups={[
            {
              questions: [
                {
                  kind: "password",
                  name: "password",
                  label: t("password"),
                  hint: t("passwordHint", { min: passwordMin }),
                  autoComplete: "new-password",
                },
              ],
            },
          ]}
          submit={t("submit")}
          texts={formWords(locale)}
        />
      </div>
    </Threshold>
  );
}
