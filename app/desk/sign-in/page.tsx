import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { publicActor } from "@/app/_doors/actor";
import { signedIn } from "@/app/_doors/auth";
import { deskLocale } from "@/app/_doors/desk-locale";
import { newFormToken } from "@/app/_doors/form-token";
import { returnPath } from "@/app/_doors/return-path";
import { ActionForm } from "@/app/desk/_parts/action-form";
import { formWords } from "@/app/desk/_parts/form-words";
import { Threshold } from "@/app/desk/_parts/threshold";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import { signIn } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const [locale, { operator }] = await Promise.all([deskLocale(), readSettings()]);
  return { title: `${translator(locale, "staff.signIn")("title")} – ${operator.name}` };
}

type Props = { searchParams: Promise<{ to?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  await publicActor();
  const to = returnPath((await searchParams).to);
  if (await signedIn()) redirect(to);
  const [locale, { operator }] = await Promise.all([deskLocale(), readSettings()]);
  const t = translator(locale, "staff.signIn");
  return (
    <Threshold locale={locale} operator={operator} title={t("title")}>
      <div className="mt-8">
        <ActionForm
          action={signIn}
          formToken={newFormToken()}
          hidden={{ to }}
          groups={[
            {
              questions: [
                { kind: "email", name: "email", label: t("email"), autoComplete: "username" },
                {
                  kind: "password",
                  name: "password",
                  label: t("password"),
                  autoComplete: "current-password",
                },
              ],
            },
          ]}
          submit={t("submit")}
          texts={formWords(locale)}
        />
      </div>
      <p className="mt-8 text-[13px] text-muted">{t("forgotten")}</p>
      <p className="mt-2 text-[13px]">
        <a href={`/${locale}`} className="text-accent-text underline underline-offset-2">
          {t("toPublic")}
        </a>
      </p>
    </Threshold>
  );
}
