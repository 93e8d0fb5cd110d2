import type { TicketType } from "@/lib/generated/prisma/enums";
import { isLocale, type Locale, locales } from "@/lib/i18n/locales";
import { sayLanguage } from "@/lib/i18n/texts";
import { translator } from "@/lib/i18n/translator";
import { topicList } from "@/lib/questionnaires/editing";
import {
  type Problem,
  type Question,
  type Questionnaire,
  sayText,
  type Topic,
} from "@/lib/questionnaires/schema";
import { questionPath, topicPath, typePath } from "./paths";

/** What to mend, where it stands, and the way there. */
export type ShownProblem = { href: string; where: string; text: string };

/** The field of a form in which something at this path of a question or topic is mended. */
export const fieldOf = ([what, ...rest]: (string | number)[]): string => {
  if (what === "label" || what === "hint") return `${what}-${rest[0]}`;
  if (what === "options") return rest.length === 0 ? "options" : `option-${rest[0]}-${rest[2] ?? locales[0]}`;
  if (what === "when") return "when";
  return typeof what === "string" ? what : `label-${locales[0]}`;
};

/** Says a problem in words; `values` may name a language, a limit, a count. */
export function sayProblem(locale: Locale, { key, path, values }: Problem): string {
  const t = translator(locale, "questionnaires.problems");
  const last = path.at(-1);
  const what = path.includes("options") ? "option" : path.includes("hint") ? "hint" : "label";
  const named = isLocale(last) ? sayLanguage(last) : "";
  return t(key, { what, language: named, ...values });
}

/** @param name what an unnamed thing is called */
export function placedProblem(
  locale: Locale,
  ticketType: TicketType,
  { before, topics, after }: Questionnaire,
  problem: Problem,
): ShownProblem {
  const [root, first, second, third, ...rest] = problem.path;
  const text = sayProblem(locale, problem);
  if ((root === "before" || root === "after") && typeof first === "number") {
    const question = (root === "before" ? before : after)[first];
    return onQuestion(question, root, [second, third, ...rest]);
  }
  const topic = root === "topics" && typeof first === "number" ? topics[first] : undefined;
  if (!topic) return { href: typePath(ticketType), where: "", text };
  const question = second === "questions" && typeof third === "number" ? topic.questions[third] : undefined;
  if (question) return onQuestion(question, topicList(topic.key), rest, topic);
  const field = fieldOf(defined([second, third]));
  return { href: `${topicPath(ticketType, topic.key)}#${field}`, where: nameOf(topic), text };

  function onQuestion(
    question: Question | undefined,
    list: string,
    inside: (string | number | undefined)[],
    of?: Topic,
  ): ShownProblem {
    const where = [of && nameOf(of), question && nameOf(question)].filter(Boolean).join(" › ");
    const href = question ? questionPath(ticketType, list, question.key) : typePath(ticketType);
    return { href: `${href}#${fieldOf(defined(inside))}`, where, text };
  }

  function nameOf({ label }: Pick<Topic, "label">): string {
    return sayText(label, locale) || translator(locale, "questionnaires")("unnamed");
  }
}

const defined = (path: (string | number | undefined)[]): (string | number)[] =>
  path.filter((part) => part !== undefined);
