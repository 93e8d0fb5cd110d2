import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { comparableValues } from "@/lib/questionnaires/condition-problems";
import { type Question, type Questionnaire, sayText } from "@/lib/questionnaires/schema";
import { answerNames } from "./words";

type Props = {
  locale: Locale;
  question: Question;
  above: Question[];
  topics: Questionnaire["topics"] | null;
  problems: Map<string, string>;
};

type Candidate = { key: string; name: string; values: { value: string; name: string }[]; gone?: boolean };

/**
 * When the question is asked: the answers of questions above it that lead to it are ticked. Nothing ticked of a
 * question means that it does not matter.
 */
export function ConditionFields({ locale, question, above, topics, problems }: Props) {
  const t = translator(locale, "questionnaires");
  const known = candidates();
  const lost = question.when
    .filter((condition) => !known.some(({ key }) => key === condition.question))
    .map(
      (condition): Candidate => ({
        key: condition.question,
        name: t("goneQuestion"),
        values: (condition.is.length > 0 ? condition.is : [""]).map((value) => ({
          value,
          name: value || "–",
        })),
        gone: true,
      }),
    );
  const ticked = (key: string, value: string) =>
    question.when.some(
      (condition) => condition.question === key && (condition.is.includes(value) || value === ""),
    );
  const problem = problems.get("when");
  return (
    <fieldset id="when" tabIndex={-1} className="conditions">
      <legend>{t("conditions")}</legend>
      <p className="text-muted">{known.length > 0 ? t("conditionsHint") : t("conditionsNone")}</p>
      {problem && <p className="field-problem">{problem}</p>}
      {[...lost, ...known].map(({ key, name, values, gone }) => (
        <fieldset key={key} className="condition">
          <legend>{name}</legend>
          {gone && <p className="field-problem">{t("goneHint")}</p>}
          {values.map((one) => (
            <label key={one.value} className="tick">
              <input
                type="checkbox"
                name={`when.${key}.${one.value}`}
                value="yes"
                defaultChecked={ticked(key, one.value)}
              />
              <span>{one.name}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </fieldset>
  );

  function candidates(): Candidate[] {
    const comparable = above.filter((one) => comparableValues(one) !== null);
    const named = comparable.map(({ key, label }) => ({ key, name: sayText(label, locale) || t("unnamed") }));
    const all = topics ? [{ key: "topic", name: t("topic") }, ...named] : named;
    return all.map((one) => ({
      ...one,
      values: [...answerNames(locale, one.key, above, topics ?? [])].map(([value, name]) => ({
        value,
        name,
      })),
    }));
  }
}
