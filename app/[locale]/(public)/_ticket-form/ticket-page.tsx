import { newFormToken } from "@/app/_doors/form-token";
import { localeOf } from "@/app/_doors/locale";
import { freshForm } from "@/app/_ui/form-state";
import { LiveForm, SendButton } from "@/app/_ui/live-form";
import { BackHome, PageShell } from "@/app/_ui/page-shell";
import { systemClock } from "@/lib/core/clock";
import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { profileOf } from "@/lib/settings/legal";
import { sayLegalSpan } from "@/lib/settings/legal-words";
import { readSettings } from "@/lib/settings/reading";
import type { Settings } from "@/lib/settings/schema";
import { About } from "./about";
import { sendTicket } from "./actions";
import { FraudNow } from "./fraud-now";
import { ReplyPart } from "./reply-part";
import { YouPart } from "./you-part";

export const pathOf: Record<TicketType, string> = {
  question: "/question",
  claim: "/claim",
  fraudReport: "/fraud-report",
};

type Props = { ticketType: TicketType; params: Promise<{ locale: string }> };

/** One page that asks for one ticket: what it is about, who asks, how to answer. */
export async function TicketPage({ ticketType, params }: Props) {
  const locale = await localeOf(params);
  const settings = await readSettings();
  const now = systemClock();
  const t = translator(locale, `public.${ticketType}`);
  const form = translator(locale, "public.form");
  const plain = `${t("title")} – ${settings.operator.name}`;
  return (
    <PageShell locale={locale} path={pathOf[ticketType]} settings={settings}>
      <LiveForm
        action={sendTicket.bind(null, locale, ticketType)}
        initial={freshForm(newFormToken())}
        title={{ plain, error: `${form("error")} ${plain}` }}
        words={{ problem: form("problem"), failed: form("failed"), error: form("error") }}
        head={<Head ticketType={ticketType} locale={locale} settings={settings} />}
      >
        <About ticketType={ticketType} locale={locale} settings={settings} now={now} />
        <YouPart locale={locale} settings={settings} />
        <ReplyPart ticketType={ticketType} locale={locale} settings={settings} now={now} />
        <div className="send">
          <p className="quiet">{form("afterwards")}</p>
          <SendButton sending={form("sending")}>{t("send")}</SendButton>
        </div>
      </LiveForm>
    </PageShell>
  );
}

type HeadProps = { ticketType: TicketType; locale: Locale; settings: Settings };

function Head({ ticketType, locale, settings }: HeadProps) {
  const t = translator(locale, `public.${ticketType}`);
  return (
    <>
      <BackHome locale={locale} />
      <h1>{t("title")}</h1>
      {ticketType === "claim" && (
        <p className="lead">
          {t("lead", { span: sayLegalSpan(locale, profileOf(settings).answer, "length") })}
        </p>
      )}
      {ticketType === "fraudReport" && (
        <>
          <FraudNow locale={locale} lines={settings.contactLines} />
          <p className="lead">{t("lead")}</p>
        </>
      )}
    </>
  );
}
