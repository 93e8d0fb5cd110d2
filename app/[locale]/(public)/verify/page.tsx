import type { Metadata } from "next";
import { newFormToken } from "@/app/_doors/form-token";
import { localeOf } from "@/app/_doors/locale";
import type { PageIn } from "@/app/_doors/page-props";
import { LongText } from "@/app/_ui/form-controls";
import { freshForm } from "@/app/_ui/form-state";
import { LiveForm, SendButton } from "@/app/_ui/live-form";
import { BackHome, PageShell } from "@/app/_ui/page-shell";
import { translator } from "@/lib/i18n/translator";
import { publicKeyPem } from "@/lib/receipts/signing";
import { readSettings } from "@/lib/settings/reading";
import { readable } from "@/lib/tickets/readable";
import { verifyReceipt } from "./actions";
import { Verdict } from "./verdict";
import { verdictOn } from "./verdict-on";

type Props = PageIn;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { description: translator(await localeOf(params), "receipts.verify")("lead") };
}

/** Whoever holds a receipt sees here what its code proves. The picture of the code on paper leads here with it. */
export default async function Verify({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const settings = await readSettings();
  const t = translator(locale, "receipts.verify");
  const form = translator(locale, "public.form");
  const { code } = await searchParams;
  const plain = `${t("title")} – ${settings.operator.name}`;
  const typed = { code: typeof code === "string" ? code.slice(0, 500) : "", text: "" };
  const seen = typed.code === "" ? {} : verdictOn(locale, settings, typed);
  return (
    <PageShell locale={locale} path="/verify" settings={settings}>
      <LiveForm
        action={verifyReceipt.bind(null, locale)}
        initial={{ ...freshForm(newFormToken()), values: typed, ...seen }}
        title={{ plain, error: `${form("error")} ${plain}` }}
        words={{ problem: form("problem"), failed: form("failed"), error: form("error") }}
        back={<BackHome locale={locale} />}
        head={
          <>
            <h1>{t("title")}</h1>
            <p className="lead">{t("lead")}</p>
            <Verdict />
          </>
        }
      >
        <LongText name="code" label={t("code")} hint={t("codeHint")} rows={5} />
        <LongText name="text" label={t("text")} hint={t("textHint")} />
        <div className="send">
          <SendButton sending={t("checking")}>{t("check")}</SendButton>
        </div>
      </LiveForm>
      <section className="section" aria-labelledby="without">
        <h2 id="without">{t("without")}</h2>
        <p className="as-said small">{t("withoutHint", { alphabet: readable })}</p>
        <p className="small">{t("key")}:</p>
        <pre className="as-said small">{publicKeyPem()}</pre>
      </section>
    </PageShell>
  );
}
