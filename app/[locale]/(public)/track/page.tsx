import type { Metadata } from "next";
import { newFormToken } from "@/app/_doors/form-token";
import { localeOf } from "@/app/_doors/locale";
import type { PageIn } from "@/app/_doors/page-props";
import { TextField } from "@/app/_ui/form-controls";
import { freshForm } from "@/app/_ui/form-state";
import { LiveForm, SendButton } from "@/app/_ui/live-form";
import { BackHome, PageShell } from "@/app/_ui/page-shell";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import { openTracked } from "./actions";

type Props = PageIn;

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** Reference and code, and the ticket opens on this device. A link that did not open one leads here too. */
export default async function Track({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const settings = await readSettings();
  const t = translator(locale, "public.track");
  const form = translator(locale, "public.form");
  const { link, reference } = await searchParams;
  const plain = `${t("title")} – ${settings.operator.name}`;
  const initial = freshForm(newFormToken());
  if (typeof reference === "string") initial.values.reference = reference.slice(0, 20);
  if (link === "notFound" || link === "tooMany") {
    const key = link === "tooMany" ? "tooManyTries" : "linkNotFound";
    initial.errors = [{ field: null, text: translator(locale, "public.errors")(key) }];
  }
  return (
    <PageShell locale={locale} path="/track" settings={settings}>
      <LiveForm
        action={openTracked.bind(null, locale)}
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
        <TextField
          name="reference"
          label={t("reference")}
          hint={t("referenceHint", { example: "KM4R-T7XQ" })}
          className="chars-12 typed-code"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <TextField
          name="code"
          label={t("code")}
          hint={t("codeHint")}
          className="chars-12 typed-code"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <div className="send">
          <SendButton sending={t("opening")}>{t("open")}</SendButton>
        </div>
        <p className="section">
          <a href={`/${locale}/my`}>{translator(locale, "proof.my")("lost")}</a>
        </p>
      </LiveForm>
    </PageShell>
  );
}
