import { newFormToken } from "@/app/_doors/form-token";
import { ActionForm } from "@/app/desk/_parts/action-form";
import type { FormState, QuestionGroup } from "@/app/desk/_parts/form-state";
import { formWords } from "@/app/desk/_parts/form-words";
import { DeskPage } from "@/app/desk/_parts/page";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  title: string;
  lead?: string;
  action: (before: FormState, form: FormData) => Promise<FormState>;
  groups: QuestionGroup[];
};

/** One part of the settings, asked as one form. */
export function SettingsPage({ locale, title, lead, action, groups }: Props) {
  const t = translator(locale, "staff.settings");
  return (
    <DeskPage title={title} lead={lead} back={{ href: "/desk/settings", label: t("back") }}>
      <title>{title}</title>
      <ActionForm
        action={action}
        formToken={newFormToken()}
        groups={groups}
        submit={t("save")}
        texts={formWords(locale)}
      />
    </DeskPage>
  );
}
