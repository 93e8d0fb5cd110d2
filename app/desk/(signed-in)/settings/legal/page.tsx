import Link from "next/link";
import { staffActorOf } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { ActionForm } from "@/app/desk/_parts/action-form";
import { formWords } from "@/app/desk/_parts/form-words";
import { DeskPage, Section } from "@/app/desk/_parts/page";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import { choose } from "./actions";
import { AddCountry } from "./add-country";
import { askCountry } from "./choosing";
import { legalFacts, profileName } from "./facts";

/** Whose law holds for claims, and what the desk knows of each. */
export default async function LegalPage() {
  const actor = await staffActorOf("administrator");
  const { locale } = actor;
  const settings = await readSettings();
  const t = translator(locale, "promise.settings");
  const back = { href: "/desk/settings", label: translator(locale, "staff.settings")("back") };
  return (
    <DeskPage title={t("title")} lead={t("lead")} back={back}>
      <title>{t("title")}</title>
      <ActionForm
        action={choose}
        formToken={newFormToken()}
        groups={askCountry(actor, settings)}
        submit={t("choose")}
        texts={formWords(locale)}
      />
      <div className="mt-8">
        {settings.legal.profiles.map((profile) => (
          <Section key={profile.country} title={profileName(locale, profile)}>
            <dl className="grid gap-x-6 gap-y-1.5 text-[13px] sm:grid-cols-[minmax(10rem,18rem)_1fr]">
              {legalFacts(locale, profile).map(({ name, value }) => (
                <div key={name} className="sm:contents">
                  <dt className="text-muted">{name}</dt>
                  <dd className="max-w-2xl">{value}</dd>
                </div>
              ))}
            </dl>
            <p className="mt-2 text-[13px]">
              <Link
                href={`/desk/settings/legal/${profile.country}`}
                className="text-accent-text underline underline-offset-2"
              >
                {t("change")}
                <span className="sr-only">: {profileName(locale, profile)}</span>
              </Link>
            </p>
          </Section>
        ))}
        <AddCountry locale={locale} profiles={settings.legal.profiles} />
      </div>
    </DeskPage>
  );
}
