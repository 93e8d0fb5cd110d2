import Link from "next/link";
import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { topicList } from "@/lib/questionnaires/editing";
import { type Question, type Questionnaire, sayText } from "@/lib/questionnaires/schema";
import { Moves } from "./moves";
import { questionPath, topicPath } from "./paths";
import { sayConditions, sayKind } from "./words";

type Props = {
  ticketType: TicketType;
  content: Questionnaire;
  locale: Locale;
  /** Of the form that moves things; null where nothing can be changed. */
  formToken: string | null;
};

/** Everything that a version asks, in the order it is asked. */
export function Outline({ ticketType, content, locale, formToken }: Props) {
  const t = translator(locale, "questionnaires");
  const { before, topics, after } = content;
  const shared = { ticketType, topics, locale, formToken };
  return (
    <div className="outline-page">
      <section aria-labelledby="before">
        <h2 id="before">{t("before")}</h2>
        <p className="text-muted">{t("beforeHint")}</p>
        <Questions {...shared} list="before" questions={before} above={[]} />
      </section>
      <section aria-labelledby="topics">
        <h2 id="topics">{t("topics")}</h2>
        <p className="text-muted">{t("topicsHint")}</p>
        <ol className="outline-topics">
          {topics.map((topic, index) => (
            <li key={topic.key} id={`topic-${topic.key}`}>
              <div className="outline-head">
                <h3>
                  {formToken ? (
                    <Link href={topicPath(ticketType, topic.key)}>
                      {sayText(topic.label, locale) || t("unnamed")}
                    </Link>
                  ) : (
                    sayText(topic.label, locale) || t("unnamed")
                  )}
                </h3>
                {topic.proof === "required" && <span className="text-muted">{t("proofRequiredShort")}</span>}
                {formToken && (
                  <Moves
                    {...{ ticketType, locale, formToken }}
                    what={{ topic: topic.key }}
                    name={sayText(topic.label, locale)}
                    first={index === 0}
                    last={index === topics.length - 1}
                  />
                )}
              </div>
              <Questions {...shared} list={topicList(topic.key)} questions={topic.questions} above={before} />
            </li>
          ))}
        </ol>
        {formToken && (
          <p>
            <Link className="button" href={topicPath(ticketType, "new")}>
              {t("addTopic")}
            </Link>
          </p>
        )}
      </section>
      <section aria-labelledby="after">
        <h2 id="after">{t("after")}</h2>
        <p className="text-muted">{t("afterHint")}</p>
        <Questions {...shared} list="after" questions={after} above={before} />
      </section>
    </div>
  );
}

type ListProps = {
  ticketType: TicketType;
  topics: Questionnaire["topics"];
  locale: Locale;
  formToken: string | null;
  list: string;
  questions: Question[];
  above: Question[];
};

export function Questions({ ticketType, topics, locale, formToken, list, questions, above }: ListProps) {
  const t = translator(locale, "questionnaires");
  return (
    <>
      {questions.length > 0 && (
        <ol className="outline-questions">
          {questions.map((question, index) => {
            const label = sayText(question.label, locale) || t("unnamed");
            const facts = [
              sayKind(locale, question),
              question.required && t("requiredShort"),
              ...sayConditions(locale, question, [...above, ...questions.slice(0, index)], topics),
            ].filter(Boolean);
            return (
              <li key={question.key} id={`${list}-${question.key}`} className="outline-head">
                <div>
                  {formToken ? (
                    <Link href={questionPath(ticketType, list, question.key)}>{label}</Link>
                  ) : (
                    label
                  )}
                  <span className="outline-facts">{facts.join(" · ")}</span>
                </div>
                {formToken && (
                  <Moves
                    {...{ ticketType, locale, formToken }}
                    what={{ list, key: question.key }}
                    name={label}
                    first={index === 0}
                    last={index === questions.length - 1}
                  />
                )}
              </li>
            );
          })}
        </ol>
      )}
      {questions.length === 0 && <p className="outline-none-asked">{t("noQuestions")}</p>}
      {formToken && (
        <p className="outline-add">
          <Link href={questionPath(ticketType, list, "new")}>{t("addQuestion")}</Link>
        </p>
      )}
    </>
  );
}
