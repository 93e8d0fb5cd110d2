import { staffActor } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { ActionForm } from "@/app/desk/_parts/action-form";
import { formWords } from "@/app/desk/_parts/form-words";
import { DeskPage, Section } from "@/app/desk/_parts/page";
import { locales } from "@/lib/i18n/locales";
import { sayLanguage } from "@/lib/i18n/texts";
import { translator } from "@/lib/i18n/translator";
import { passwordMin } from "@/lib/staff/passwords";
import { readStaff } from "@/lib/staff/reading";
import { setLanguage, setPassword } from "./actions";

export default async function MyPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const actor = await staffActor();
  const [me, { done }] = await Promise.all([readStaff(actor, actor.id), searchParams]);
  const t = translator(actor.locale, "staff.me");
  const texts = formWords(actor.locale);
  const role = translator(actor.locale, "shared.role")(actor.role);
  return (
    <DeskPage
      title={t("title")}
      lead={t("lead", { email: me.email, role })}
      notice={done === "language" || done === "password" ? t(`done.${done}`) : null}
    >
      <title>{t("title")}</title>
      <Section title={t("languageTitle")}>
        <ActionForm
          action={setLanguage}
          formToken={newFormToken()}
          groups={[
            {
              questions: [
                {
                  kind: "select",
                  name: "locale",
                  label: t("language"),
                  value: actor.locale,
                  options: locales.map((locale) => ({ value: locale, label: sayLanguage(locale) })),
                },
              ],
            },
          ]}
          submit={t("languageSubmit")}
          texts={texts}
          quiet
        />
      </Section>
      <Section title={t("passwordTitle")} text={t("passwordText")}>
        <ActionForm
          action={setPassword}
          formToken={newFormToken()}
          groups={[
            {
              questions: [
                {
                  kind: "password",
                  name: "current",
                  label: t("current"),
                  autoComplete: "current-password",
                  width: "half",
                },
                {
                  kind: "password",
                  name: "next",
                  label: t("next"),
                  hint: translator(actor.locale, "staff.invitation")("passwordHint", { min: passwordMin }),
                  autoComplete: "new-password",
                  width: "half",
                },
              ],
            },
          ]}
          submit={t("passwordSubmit")}
          texts={texts}
          quiet
        />
      </Section>
    </DeskPage>
  );
}
