import { isSupportedCountry } from "libphonenumber-js";
import { staffActorOf } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { deskNotFound } from "@/app/_doors/refusal";
import { ActionForm } from "@/app/desk/_parts/action-form";
import { formWords } from "@/app/desk/_parts/form-words";
import { DeskPage } from "@/app/desk/_parts/page";
import { save } from "@/app/desk/(signed-in)/settings/legal/actions";
import { profileName } from "@/app/desk/(signed-in)/settings/legal/facts";
import { askProfile } from "@/app/desk/(signed-in)/settings/legal/form";
import { translator } from "@/lib/i18n/translator";
import { publishedQuestionnaire } from "@/lib/questionnaires/reading";
import { anyCountry } from "@/lib/settings/legal-schema";
import { readSettings } from "@/lib/settings/reading";

/** What the law of one country says about claims. */
export default async function LegalProfilePage({ params }: { params: Promise<{ country: string }> }) {
  const actor = await staffActorOf("administrator");
  const { country } = await params;
  if (country !== anyCountry && !isSupportedCountry(country)) deskNotFound();
  const [settings, asked] = await Promise.all([readSettings(), publishedQuestionnaire("claim")]);
  const { locale } = actor;
  const t = translator(locale, "promise.settings");
  const title = t("profileTitle", { country: profileName(locale, { country }) });
  return (
    <DeskPage
      title={title}
      lead={t("profileLead")}
      back={{ href: "/desk/settings/legal", label: t("title") }}
    >
      <title>{title}</title>
      <ActionForm
        action={save.bind(null, country)}
        formToken={newFormToken()}
        groups={askProfile(actor, settings, country, asked.content.topics)}
        submit={translator(locale, "staff.settings")("save")}
        texts={formWords(locale)}
      />
    </DeskPage>
  );
}
