import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { posted } from "@/app/_doors/posted";
import { orNotFound } from "@/app/_doors/refusal";
import { type FormState, mend, type QuestionGroup } from "@/app/desk/_parts/form-state";
import { formProblem } from "@/app/desk/_parts/form-words";
import type { StaffActor } from "@/lib/access/actor";
import { changeSettings } from "@/lib/settings/changing";
import { readSettings } from "@/lib/settings/reading";
import type { Settings } from "@/lib/settings/schema";
import { settingsProblems } from "./problems";

type SettingsForm = {
  ask: (actor: StaffActor, settings: Settings) => QuestionGroup[];
  /** The settings as the form says them; what is not well-formed is left for `changeSettings` to refuse. */
  read: (fields: Record<string, string>, settings: Settings, form: FormData) => Promise<unknown> | unknown;
  /** Where in the form an issue stands, when its path in the settings does not say it. */
  place?: (path: string[], fields: Record<string, string>) => string[];
};

/** What every settings page does with its form: believe it, read it, set it; or give it back to be mended. */
export async function saveSettings(
  actor: StaffActor,
  form: FormData,
  page: SettingsForm,
): Promise<FormState> {
  const { fields, submissionId } = await posted(form);
  const settings = await readSettings();
  const groups = page.ask(actor, settings);
  const first = groups[0]?.questions[0]?.name ?? "";
  if (!submissionId) return mend(fields, [formProblem(actor.locale, first, "expired")]);
  const changed = await orNotFound(changeSettings(actor, await page.read(fields, settings, form)));
  if (!changed.ok) {
    const issues = changed.issues.map(({ path, key }) => ({ path: page.place?.(path, fields) ?? path, key }));
    return mend(fields, settingsProblems(actor.locale, groups, issues));
  }
  revalidatePath("/desk", "layout");
  redirect("/desk/settings?done=saved");
}
