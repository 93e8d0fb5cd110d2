"use server";

import { staffActorOf } from "@/app/_doors/actor";
import type { FormState } from "@/app/desk/_parts/form-state";
import { saveSettings } from "@/app/desk/(signed-in)/settings/saving";
import { publishedQuestionnaire } from "@/lib/questionnaires/reading";
import { askCountry, readCountry } from "./choosing";
import { askProfile, placeInProfile, readProfile } from "./form";

export async function choose(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await staffActorOf("administrator");
  return saveSettings(actor, form, { ask: askCountry, read: readCountry });
}

/** @param country as it stood in the address */
export async function save(country: string, _before: FormState, form: FormData): Promise<FormState> {
  const actor = await staffActorOf("administrator");
  const { topics } = (await publishedQuestionnaire("claim")).content;
  return saveSettings(actor, form, {
    ask: (who, settings) => askProfile(who, settings, String(country), topics),
    read: (fields, settings) => readProfile(fields, settings, String(country)),
    place: placeInProfile,
  });
}
