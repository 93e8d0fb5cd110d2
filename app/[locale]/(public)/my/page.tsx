import type { Metadata } from "next";
import { publicActor } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { localeOf } from "@/app/_doors/locale";
import { rememberedProof } from "@/app/_doors/mine-session";
import type { PageIn } from "@/app/_doors/page-props";
import { EmailSuggestion } from "@/app/_ui/email-suggestion";
import { exampleNumber } from "@/app/_ui/example-number";
import { Options, TextField } from "@/app/_ui/form-controls";
import { freshForm } from "@/app/_ui/form-state";
import { Honeypot } from "@/app/_ui/honeypot";
import { LiveForm, SendButton } from "@/app/_ui/live-form";
import { BackHome, PageShell } from "@/app/_ui/page-shell";
import { systemClock } from "@/lib/core/clock";
import { sayPhone } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { readProof } from "@/lib/proofs/reading";
import { readSettings } from "@/lib/settings/reading";
import { sendDigits } from "./actions";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The reference is lost: where shall a one-time code go? Whoever comes back finds what they had typed. */
export default async function My({ params, searchParams }: PageIn) {
  const actor = await publicActor();
  const locale = await localeOf(params);
  const settings = await readSettings();
  const { country } = settings.operator;
  const [t, form] = [translator(locale, "proof.my"), translator(locale, "public.form")];
  const plain = `${t("title")} – ${settings.operator.name}`;
  const initial = freshForm(newFormToken());
  const before = "again" in (await searchParams) ? await rememberedProof() : null;
  const proof = before ? await readProof(actor, before, "lostReference", systemClock()) : null;
  if (proof?.channel === "sms")
    initial.values = { replyChannel: "sms", smsNumber: sayPhone(proof.address, country) };
  if (proof?.channel === "email")
    initial.values = { replyChannel: "email", emailAddress: proof.address, emailSuggestion: "keep" };
  return (
    <PageShell locale={locale} path="/my" settings={settings}>
      <LiveForm
        action={sendDigits.bind(null, locale)}
        initial={initial}
        title={{ plain, error: `${form("error")} ${plain}` }}
        words={{ problem: form("problem"), failed: form("failed"), error: form("error") }}
        back={<BackHome locale={locale} />}
        head={
          <>
            <h1>{t("title")}</h1>
            <p className="lead">{t("lead")}</p>
          </>
        }
      >
        <Options
          name="replyChannel"
          label={t("where")}
          options={[
            {
              value: "sms",
              label: t("sms"),
              reveal: (
                <TextField
                  name="smsNumber"
                  label={form("smsNumber")}
                  hint={form("numberHint", { example: exampleNumber(country) })}
                  type="tel"
                  autoComplete="tel"
                  className="chars-20"
                />
              ),
            },
            {
              value: "email",
              label: t("email"),
              reveal: (
                <>
                  <TextField
                    name="emailAddress"
                    label={form("emailAddress")}
                    type="email"
                    autoComplete="email"
                    autoCapitalize="none"
                    spellCheck={false}
                  />
                  <EmailSuggestion />
                </>
              ),
            },
          ]}
        />
        <Honeypot locale={locale} />
        <div className="send">
          <SendButton sending={t("sending")}>{t("send")}</SendButton>
        </div>
      </LiveForm>
    </PageShell>
  );
}
