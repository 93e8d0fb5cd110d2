import { newFormToken } from "@/app/_doors/form-token";
import { Section } from "@/app/desk/_parts/page";
import { QuestionField } from "@/app/desk/_parts/question";
import { setRole } from "@/app/desk/(signed-in)/people/actions";
import { StaffRole } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { StaffMember } from "@/lib/staff/reading";

export function RoleForm({ locale, person }: { locale: Locale; person: StaffMember }) {
  const t = translator(locale, "staff.person");
  const sayRole = translator(locale, "shared.role");
  const explain = translator(locale, "staff.roles");
  const options = Object.values(StaffRole).map((role) => ({
    value: role,
    label: sayRole(role),
    hint: explain(role),
  }));
  return (
    <Section title={t("roleTitle")}>
      <form action={setRole} className="grid gap-4">
        <input type="hidden" name="formToken" value={newFormToken()} />
        <input type="hidden" name="id" value={person.id} />
        <QuestionField
          key={person.role}
          question={{ kind: "radios", name: "role", label: t("roleTitle"), quietLabel: true, options }}
          value={person.role}
          problem={undefined}
        />
        <button
          type="submit"
          className="h-9 cursor-pointer justify-self-start rounded-[4px] border border-line bg-field px-4 font-semibold"
        >
          {t("roleSubmit")}
        </button>
      </form>
    </Section>
  );
}
