import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { publicActor } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { localeOf } from "@/app/_doors/locale";
import { rememberedProof } from "@/app/_doors/mine-session";
import type { PageIn } from "@/app/_doors/page-props";
import { TextField } from "@/app/_ui/form-controls";
import { freshForm } from "@/app/_ui/form-state";
import { LiveForm, SendButton } from "@/app/_ui/live-form";
import { PageShell } from "@/app/_ui/page-shell";
import { systemClock } from "@/lib/core/clock";
import { sayPhone } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { codeMinutes } from "@/lib/proofs/code-text";
import { readProof } from "@/lib/proofs/reading";
import { readSettings } from "@/lib/settings/reading";
import { enterDigits } from "./actions";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The one-time code is on its way: here it is entered. */
export default async function Digits({ params }: PageIn) {
  const actor = await publicActor();
  const locale = await localeOf(params);
  const proofId = await rememberedProof();
  const proof = proofId ? await readProof(actor, proofId, "lostReference", systemClock()) : null;
  if (!proof) redirect(`/${locale}/my`);
  const settings = await readSettings();
  const [t, form] = [translator(locale, "proof.code"), translator(locale, "public.form")];
  const plain = `${t("title")} – ${settings.operator.name}`;
  const bySms = proof.channel === "sms";
  const address = bySms
    ? sayPhone(proof.address, settings.operator.country).replaceAll(" ", "\u00a0")
    : proof.address;
  return (
    <PageShell locale={locale} path="/my/code" settings={settings}>
      <LiveForm
        action={enterDigits.bind(null, locale)}
        initial={freshForm(newFormToken())}
        title={{ plain, error: `${form("error")} ${plain}` }}
        words={{ problem: form("problem"), failed: form("failed"), error: form("error") }}
        back={
          <a className="back no-print" href={`/${locale}/my?again`}>
            {t("back")}
          </a>
        }
        head={
          <>
            <h1>{t("title")}</h1>
            <p className="lead">{t(bySms ? "smsSent" : "emailSent", { address, minutes: codeMinutes })}</p>
          </>
        }
      >
        <TextField
          name="code"
          label={t("label")}
          className="chars-10 typed-code"
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <div className="send">
          <SendButton sending={t("checking")}>{t("check")}</SendButton>
        </div>
        <p className="section">
          <a href={`/${locale}/my?again`}>{t("none")}</a>
        </p>
      </LiveForm>
    </PageShell>
  );
}
