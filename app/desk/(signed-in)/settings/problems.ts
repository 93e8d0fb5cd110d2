import type { FormProblem, QuestionGroup } from "@/app/desk/_parts/form-state";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { SettingsIssue } from "@/lib/settings/changing";

/**
 * Says what is wrong with a form of settings. Its fields are named after the settings' paths, joined by "-"
 * ("calendar-hours-mon"), so an issue belongs to the field of its path, or the nearest above or below.
 */
export function settingsProblems(
  locale: Locale,
  groups: QuestionGroup[],
  issues: SettingsIssue[],
): FormProblem[] {
  const t = translator(locale, "staff.settings.errors");
  const questions = groups.flatMap((group) => group.questions);
  const problems = new Map<string, FormProblem>();
  for (const { path, key } of issues) {
    const name = path.join("-");
    const question =
      questions.find((one) => one.name === name) ??
      questions.find((one) => name.startsWith(`${one.name}-`)) ??
      questions.find((one) => one.name.startsWith(name));
    const { name: field = "", label = "" } = question ?? {};
    if (!problems.has(field)) problems.set(field, { field, text: t(key, { label }) });
  }
  return [...problems.values()];
}
