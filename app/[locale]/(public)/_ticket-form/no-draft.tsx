import { PageShell } from "@/app/_ui/page-shell";
import type { NoDraft, Step } from "@/lib/drafts/schema";
import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import { Finder, Forgetter } from "./keeping/finder";
import { sendingWords } from "./keeping/words";
import { pathOf, stepAddress, stepPath } from "./paths";

type Props = {
  found: NoDraft | { reason: "away" };
  locale: Locale;
  settings: Settings;
  ticketType: TicketType;
  token: string;
  step: Step;
};

/** There is no draft to show: why, and the ways on. */
export function NoDraftPage({ found, locale, settings, ticketType, token, step }: Props) {
  const t = translator(locale, `ask.${found.reason}`);
  const start = `/${locale}${pathOf[ticketType]}`;
  return (
    <PageShell locale={locale} path={stepPath({ ticketType, token }, step)} settings={settings}>
      <title>{`${t("title")} – ${settings.operator.name}`}</title>
      <h1>{t("title")}</h1>
      <p className="lead">{t("text")}</p>
      {found.reason === "gone" && (
        <Finder
          token={token}
          start={start}
          words={{ ...sendingWords(locale), found: t("found"), goOn: t("goOn") }}
        />
      )}
      {found.reason === "sent" && <Forgetter token={token} />}
      <p className="ways">
        {found.reason === "sent" && <a href={`/${locale}/sent/${found.receiptId}`}>{t("receipt")}</a>}
        {found.reason === "away" ? (
          <a href={stepAddress({ locale, ticketType, token }, step)}>{t("again")}</a>
        ) : (
          <a href={start}>{translator(locale, `public.${ticketType}`)("title")}</a>
        )}
        <a href={`/${locale}`}>{translator(locale, "public.shell")("home")}</a>
      </p>
    </PageShell>
  );
}
