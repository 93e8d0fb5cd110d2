"use server";

import { staffActorOf } from "@/app/_doors/actor";
import type { FormState } from "@/app/desk/_parts/form-state";
import { saveSettings } from "@/app/desk/(signed-in)/settings/saving";
import { ask, read } from "./form";

export async function save(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await staffActorOf("administrator");
  return saveSettings(actor, form, { ask, read });
}
