import { staffActorOf } from "@/app/_doors/actor";
import { SettingsPage } from "@/app/desk/(signed-in)/settings/settings-page";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import { save } from "./actions";
import { ask } from "./form";

export default async function SmsSettingsPage() {
  const actor = await staffActorOf("administrator");
  const t = translator(actor.locale, "staff.settings");
  const groups = ask(actor, await readSettings());
  return (
    <SettingsPage
      locale={actor.locale}
      title={t("smsTitle")}
      lead={t("smsHint")}
      action={save}
      groups={groups}
    />
  );
}
