import { writeAnswer } from "@/lib/questionnaires/answer-kinds";
import { questionsIn, topicList } from "@/lib/questionnaires/editing";
import type { Question, Questionnaire } from "@/lib/questionnaires/schema";

export type Lead = { topic: string | null; fields: Record<string, string> };

/** The topic, and the answers above, that lead to a question: without them its own preview would not show it. */
export function leadTo(content: Questionnaire, list: string, key: string | null): Lead {
  const { before, topics } = content;
  const own = questionsIn(content, list) ?? [];
  const above = list === "before" ? own : [...before, ...own];
  const lead: Lead = {
    topic: topics.find((topic) => topicList(topic.key) === list)?.key ?? null,
    fields: {},
  };
  const wanted = own.find((question) => question.key === key);
  if (wanted) follow(wanted, above, lead, new Set());
  if (list === "after" && !topics.some((topic) => topic.key === lead.topic))
    lead.topic = topics[0]?.key ?? null;
  return lead;
}

function follow(question: Question, above: Question[], lead: Lead, seen: Set<Question>): void {
  if (seen.has(question)) return;
  seen.add(question);
  for (const { question: key, is } of question.when) {
    const value = is[0] ?? "";
    if (key === "topic") lead.topic = value;
    const target = above.find((other) => other.key === key);
    if (!target) continue;
    const answer = target.kind === "yesNo" ? value === "yes" : target.kind === "several" ? [value] : value;
    Object.assign(lead.fields, writeAnswer(target, answer));
    follow(target, above, lead, seen);
  }
}
