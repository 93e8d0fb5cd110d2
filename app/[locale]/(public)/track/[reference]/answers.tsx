import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { sayAnswers, topicLabel } from "@/lib/questionnaires/saying";
import type { Settings } from "@/lib/settings/schema";
import type { TrackedTicket } from "@/lib/tickets/tracking";

type Props = {
  ticket: Pick<TrackedTicket, "answers" | "questionnaire" | "creationDate">;
  locale: Locale;
  settings: Settings;
};

/** What was chosen and answered in the form, as the receipt says it. */
export function Answers({ ticket, locale, settings }: Props) {
  const { answers, questionnaire, creationDate } = ticket;
  const topic = topicLabel(questionnaire, answers.topic, locale);
  const label = translator(locale, "public.receipt")("topic");
  const said = [
    ...(topic ? [{ key: "topic", label, text: topic }] : []),
    // A day stays the day it was: "today" would be the day on which it is read.
    ...sayAnswers(questionnaire, answers, locale, settings, weekBefore(creationDate)),
  ];
  if (said.length === 0) return null;
  return (
    <dl className="answers">
      {said.map(({ key, label, text }) => (
        <div key={key}>
          <dt className="quiet small">{label}</dt>
          <dd className="as-said">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

const weekBefore = (date: Date): Date => new Date(date.getTime() - 7 * 86_400_000);
