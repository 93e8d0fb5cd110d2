import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Question, Questionnaire } from "@/lib/questionnaires/schema";
import { ConditionFields } from "./condition-fields";
import { save } from "./edit-actions";
import { KindFields } from "./kind-fields";
import { WordsFields } from "./words-fields";

export const questionFormId = "question-form";

type Props = {
  locale: Locale;
  ticketType: TicketType;
  formToken: string;
  language: string;
  list: string;
  question: Question;
  isNew: boolean;
  /** Of what stands in the draft; empty for a new one. */
  seen: string;
  /** The questions above, which conditions may look at. */
  above: Question[];
  /** The topics, where conditions may look at them. */
  topics: Questionnaire["topics"] | null;
  /** What is wrong, by field. */
  problems: Map<string, string>;
};

/** Everything about one question. The preview's buttons belong to this form too. */
export function QuestionForm(props: Props) {
  const { locale, ticketType, formToken, language, list, question, isNew, seen, problems } = props;
  const t = translator(locale, "questionnaires");
  const hidden = {
    formToken,
    ticketType,
    language,
    change: isNew ? "addQuestion" : "setQuestion",
    list,
    key: question.key,
    seen,
  };
  return (
    <form id={questionFormId} action={save} className="question-form">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {/* The first button of a form is the one that Enter presses. */}
      <button type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
        {t("save")}
      </button>
      <WordsFields problems={problems} name="label" legend={t("question")} words={question.label} />
      <WordsFields
        problems={problems}
        name="hint"
        legend={t("hint")}
        hint={t("hintHint")}
        words={question.hint}
      />
      <KindFields {...{ locale, question, problems }} />
      <fieldset>
        <legend>{t("answering")}</legend>
        <label className="tick">
          <input type="checkbox" name="required" value="yes" defaultChecked={question.required} />
          <span>
            {t("required")}
            <small>{t("requiredHint")}</small>
          </span>
        </label>
      </fieldset>
      <ConditionFields {...props} />
      <p className="form-ways">
        <button type="submit" name="intent" value="save" className="button button-main">
          {t("save")}
        </button>
        <button type="submit" name="intent" value={`preview-${language}`} className="button">
          {t("previewNow")}
        </button>
      </p>
    </form>
  );
}
