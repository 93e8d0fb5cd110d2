import type { Locale } from "@/lib/i18n/locales";
import type { Edit } from "@/lib/questionnaires/editing";
import { problemsOf } from "@/lib/questionnaires/problems";
import type { Problem, Questionnaire } from "@/lib/questionnaires/schema";
import { fieldOf, sayProblem } from "./problem-places";

/** What is wrong with one topic's words or one question, by the field where it is mended. */
export function problemsAt(locale: Locale, content: Questionnaire, edit: Edit): Map<string, string> {
  const path = pathOf(content, edit);
  const found = new Map<string, string>();
  if (!path) return found;
  for (const problem of problemsOf(content)) {
    if (!path.every((part, index) => problem.path[index] === part)) continue;
    const inside = problem.path.slice(path.length);
    if (edit.change === "setTopic" && inside[0] === "questions") continue;
    const field = fieldOf(inside);
    if (!found.has(field)) found.set(field, sayProblem(locale, problem));
  }
  return found;
}

function pathOf({ before, topics, after }: Questionnaire, edit: Edit): Problem["path"] | null {
  if (edit.change === "setTopic") return ["topics", topics.findIndex(({ key }) => key === edit.topic)];
  if (edit.change !== "setQuestion") return null;
  const lists = [
    { name: "before", path: ["before"], questions: before },
    ...topics.map(({ key, questions }, index) => ({
      name: `topic-${key}`,
      path: ["topics", index, "questions"],
      questions,
    })),
    { name: "after", path: ["after"], questions: after },
  ];
  const list = lists.find(({ name }) => name === edit.list);
  const at = list?.questions.findIndex(({ key }) => key === edit.key) ?? -1;
  return list && at >= 0 ? [...list.path, at] : null;
}
