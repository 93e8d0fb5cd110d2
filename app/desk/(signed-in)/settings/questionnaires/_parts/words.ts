import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { hasOptions, type Question, type Questionnaire, sayText } from "@/lib/questionnaires/schema";

/** How a question is answered: "One of 4 answers", "A sum of money". */
export function sayKind(locale: Locale, question: Question): string {
  const t = translator(locale, "questionnaires.kindOf");
  return t(question.kind, { count: hasOptions(question) ? question.options.length : 0 });
}

/** When a question is asked, one sentence for each condition; none when it always is. */
export function sayConditions(
  locale: Locale,
  question: Question,
  above: Question[],
  topics: Questionnaire["topics"],
): string[] {
  const t = translator(locale, "questionnaires");
  const list = new Intl.ListFormat(locale, { type: "disjunction" });
  return question.when.map((condition) => {
    const names = answerNames(locale, condition.question, above, topics);
    const values = list.format(
      condition.is.map((value) => t("quoted", { words: names.get(value) ?? value })),
    );
    if (condition.question === "topic") return t("whenTopic", { values });
    const target = above.find(({ key }) => key === condition.question);
    return t("when", { question: target ? sayText(target.label, locale) : t("goneQuestion"), values });
  });
}

/** What the values of a question's answers are called. */
export function answerNames(
  locale: Locale,
  key: string,
  above: Question[],
  topics: Questionnaire["topics"],
): Map<string, string> {
  const named = ({ label }: Pick<Question, "label">) =>
    sayText(label, locale) || translator(locale, "questionnaires")("unnamed");
  if (key === "topic") return new Map(topics.map((topic) => [topic.key, named(topic)]));
  const target = above.find((one) => one.key === key);
  const t = translator(locale, "shared.answer");
  if (target?.kind === "yesNo") return new Map(["yes", "no"].map((value) => [value, t(value)]));
  return new Map(target && hasOptions(target) ? target.options.map((one) => [one.value, named(one)]) : []);
}
