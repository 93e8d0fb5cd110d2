import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { topicList } from "@/lib/questionnaires/editing";
import type { Questionnaire, Topic } from "@/lib/questionnaires/schema";
import { seenOf } from "@/lib/questionnaires/versions";
import { Questions } from "./outline";
import { RemoveForm, removeWords } from "./remove-form";

type Props = {
  locale: Locale;
  ticketType: TicketType;
  formToken: string;
  content: Questionnaire;
  topic: Topic;
};

/** What a topic asks, and the way to remove it with all of that. */
export function TopicQuestions({ locale, ticketType, formToken, content, topic }: Props) {
  return (
    <>
      <section aria-labelledby="questions" className="outline-page topic-questions">
        <h2 id="questions">{translator(locale, "questionnaires")("questions")}</h2>
        <Questions
          {...{ ticketType, locale, formToken }}
          topics={content.topics}
          list={topicList(topic.key)}
          questions={topic.questions}
          above={content.before}
        />
      </section>
      <RemoveForm
        {...{ ticketType, formToken }}
        seen={seenOf(content, { change: "removeTopic", topic: topic.key }) ?? ""}
        what={{ topic: topic.key }}
        words={removeWords(locale, "topic")}
      />
    </>
  );
}
