import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Topic } from "@/lib/questionnaires/schema";
import { save } from "./edit-actions";
import { WordsFields } from "./words-fields";

export const topicFormId = "topic-form";

type Props = {
  locale: Locale;
  ticketType: TicketType;
  formToken: string;
  language: string;
  topic: Pick<Topic, "key" | "label" | "hint" | "proof">;
  isNew: boolean;
  /** Of what stands in the draft; empty for a new one. */
  seen: string;
  /** What is wrong, by field. */
  problems: Map<string, string>;
};

/** What a topic is called, and whether people must show that the number or address is theirs. */
export function TopicForm({ locale, ticketType, formToken, language, topic, isNew, seen, problems }: Props) {
  const t = translator(locale, "questionnaires");
  const hidden = {
    formToken,
    ticketType,
    language,
    change: isNew ? "addTopic" : "setTopic",
    topic: topic.key,
    seen,
  };
  return (
    <form id={topicFormId} action={save} className="question-form">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
        {t("save")}
      </button>
      <WordsFields problems={problems} name="label" legend={t("topicName")} words={topic.label} />
      <WordsFields
        problems={problems}
        name="hint"
        legend={t("topicHint")}
        hint={t("topicHintHint")}
        words={topic.hint}
      />
      <fieldset>
        <legend>{t("proof")}</legend>
        {(["offered", "required"] as const).map((proof) => (
          <label key={proof} className="tick">
            <input type="radio" name="proof" value={proof} defaultChecked={topic.proof === proof} />
            <span>
              {t(`proofs.${proof}`)}
              <small>{t(`proofHints.${proof}`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
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
