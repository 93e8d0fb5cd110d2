import type { ReactNode } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { errorText } from "@/app/_ui/error-text";
import { controlsOf } from "@/app/_ui/shown-controls";
import type { SlotProps } from "@/app/[locale]/(public)/_ticket-form/slots/slot-props";
import { About } from "@/app/[locale]/(public)/_ticket-form/steps/about";
import { AskedQuestions } from "@/app/[locale]/(public)/_ticket-form/steps/asked-questions";
import { possibleDetails } from "@/lib/drafts/steps";
import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { fieldNames } from "@/lib/questionnaires/answer-kinds";
import { sayAnswers, topicLabel } from "@/lib/questionnaires/saying";
import type { Questionnaire } from "@/lib/questionnaires/schema";
import type { Settings } from "@/lib/settings/schema";
import { readForm } from "@/lib/tickets/form";
import { noLoad } from "@/lib/tickets/queue-load";
import type { Lead } from "./leading";
import { one, type Query } from "./shown-version";

type Props = {
  locale: Locale;
  ticketType: TicketType;
  questionnaire: Questionnaire;
  settings: Settings;
  query: Query;
  /** Where to begin. */
  lead: Lead;
};

/** The two steps that a questionnaire makes, with its errors, and then the answers as they will be read. */
export function PreviewedForm({ locale, ticketType, questionnaire, settings, query, lead }: Props) {
  const now = new Date();
  const sent = one(query, "sent");
  const fields = sent ? fieldsOf(query) : { ...lead.fields, ...(lead.topic ? { topic: lead.topic } : {}) };
  const topic = questionnaire.topics.find(({ key }) => key === fields.topic)?.key ?? null;
  const form = readForm(fields, { ticketType, questionnaire, settings, now, locale });
  const details = possibleDetails(questionnaire, form.answers);
  const wrongIn = (part: string) => sent === part && form.errors.some((error) => error.part === part);
  const step = stepAfter();
  const errors = (wrongIn(step) ? form.errors.filter(({ part }) => part === step) : []).map((error) => ({
    field: error.field,
    text: errorText(locale, error, settings.operator.country),
  }));
  const words = translator(locale, "public.form");
  const shown = { values: fields, errors, errorWord: words("error") };
  const slot: SlotProps = {
    ...{ locale, settings, now, ticketType, questionnaire, form },
    draft: null,
    proof: null,
    load: noLoad,
    controls: controlsOf(shown),
  };
  const t = translator(locale, "questionnaires");
  return (
    <main id="main" className="measure" tabIndex={-1} aria-label={t("preview")}>
      <title>{t("preview")}</title>
      {errors.length > 0 && (
        <ErrorSummary errors={errors} words={{ problem: words("problem"), failed: words("failed") }} />
      )}
      <h1 className="step-title">
        {step === "about"
          ? translator(locale, `public.${ticketType}`)("title")
          : topicLabel(questionnaire, topic, locale)}
      </h1>
      {step === "said" ? (
        <Said {...slot} />
      ) : (
        <PreviewForm {...{ locale, query, step }} carried={step === "details" ? aboutFields() : {}}>
          {step === "about" ? <About {...slot} /> : <AskedQuestions {...slot} questions={details} />}
        </PreviewForm>
      )}
    </main>
  );

  function aboutFields(): Record<string, string> {
    const names = ["topic", ...questionnaire.before.flatMap(fieldNames)];
    return Object.fromEntries(names.flatMap((name) => (fields[name] ? [[name, fields[name]]] : [])));
  }

  function stepAfter(): "about" | "details" | "said" {
    if (!topic || wrongIn("about")) return "about";
    if (sent === "details" && !wrongIn("details")) return "said";
    return details.length > 0 ? "details" : "said";
  }
}

const ofPreview = new Set(["version", "with", "sent", "list", "question"]);

const fieldsOf = (query: Query): Record<string, string> =>
  Object.fromEntries(
    Object.keys(query)
      .filter((name) => !ofPreview.has(name))
      .map((name) => [name, one(query, name)]),
  );

type FormProps = {
  locale: Locale;
  query: Query;
  step: "about" | "details";
  /** What the step before has asked. */
  carried: Record<string, string>;
  children: ReactNode;
};

function PreviewForm({ locale, query, step, carried, children }: FormProps) {
  const version = one(query, "version");
  const packed = one(query, "with");
  const hidden = { ...(version && { version }), ...(packed && { with: packed }), sent: step };
  return (
    <form method="get" className="step" noValidate>
      {Object.entries({ ...carried, ...hidden }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div className="send">
        <button type="submit" className="button">
          {translator(locale, "ask")("continue")}
        </button>
      </div>
    </form>
  );
}

/** The answers as the desk and the receipt will say them. */
function Said({ locale, questionnaire, form, settings, now }: SlotProps) {
  const t = translator(locale, "questionnaires");
  const said = sayAnswers(questionnaire, form.answers, locale, settings, now);
  return (
    <>
      {said.length === 0 && <p>{t("previewNothing")}</p>}
      <dl className="checked">
        {said.map(({ key, label, text }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd className="as-said">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t("previewEnd")}</p>
    </>
  );
}
