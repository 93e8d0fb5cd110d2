import { FraudNow } from "@/app/[locale]/(public)/_ticket-form/fraud-now";
import { Disclosure } from "@/app/[locale]/(public)/_ticket-form/slots/disclosure";
import type { SlotProps } from "@/app/[locale]/(public)/_ticket-form/slots/slot-props";
import { noticeField } from "@/lib/drafts/steps";
import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { sayText } from "@/lib/questionnaires/schema";
import { profileOf } from "@/lib/settings/legal";
import { sayLegalSpan } from "@/lib/settings/legal-words";
import type { Settings } from "@/lib/settings/schema";
import { AskedQuestions } from "./asked-questions";

/** What is asked before the topic, and the topic. */
export function About(slot: SlotProps) {
  const { questionnaire, locale, ticketType, controls, draft } = slot;
  const t = translator(locale, `public.${ticketType}`);
  const { Options } = controls;
  return (
    <>
      {ticketType === "fraudReport" && <Disclosure {...slot} />}
      {draft?.fields[noticeField] && (
        <input type="hidden" name={noticeField} value={draft.fields[noticeField]} />
      )}
      <AskedQuestions questions={questionnaire.before} {...slot} />
      <Options
        name="topic"
        label={t("topic")}
        options={questionnaire.topics.map(({ key, label, hint }) => ({
          value: key,
          label: sayText(label, locale),
          hint: hint ? sayText(hint, locale) : undefined,
        }))}
      />
    </>
  );
}

type HeadProps = { ticketType: TicketType; locale: Locale; settings: Settings };

/** The name of the form, and what must be known before anything is asked. */
export function AboutHead({ ticketType, locale, settings }: HeadProps) {
  const t = translator(locale, `public.${ticketType}`);
  const exit = translator(locale, "fraud.exit");
  return (
    <>
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
          <p className="quiet before-questions">
            {exit("explained")} <span className="with-scripts">{exit("explainedKeys")}</span>
          </p>
        </>
      )}
    </>
  );
}
