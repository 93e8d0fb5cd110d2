import { headers } from "next/headers";
import type { Condition, Question } from "@/lib/questionnaires/schema";

/**
 * Hides the questions of a page whose conditions do not hold, as the answers above them are given. A style sheet sees
 * that by itself; a browser that cannot shows every question, and those that are not asked are not read.
 */
export async function ConditionsStyle({ questions }: { questions: Question[] }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const here = new Map(questions.map((question) => [question.key, question]));
  const rules = questions.flatMap((question) =>
    conditionsOn(question, here).map(
      (condition) => `form:not(:has(${choosers(condition)})) [data-question="${question.key}"]{display:none}`,
    ),
  );
  if (rules.length === 0) return null;
  return (
    <style nonce={nonce} suppressHydrationWarning>
      {`@supports selector(:has(*)){${rules.join("")}}`}
    </style>
  );
}

/** Its conditions on questions of the page, and theirs: what hides a question hides what follows from it. */
function conditionsOn(question: Question, here: Map<string, Question>): Condition[] {
  return question.when.flatMap((condition) => {
    const other = here.get(condition.question);
    return other ? [condition, ...conditionsOn(other, here)] : [];
  });
}

/** Keys and values are letters and digits: a questionnaire with others is not published. */
const choosers = ({ question, is }: Condition): string =>
  is
    .map((value) => `[name="${question}"][value="${value}"]:checked,[name="${question}-${value}"]:checked`)
    .join(",");
