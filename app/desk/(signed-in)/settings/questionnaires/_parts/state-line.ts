import { sayMoment } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Version } from "@/lib/questionnaires/versions";

/** What a version is now, since when, and by whom. */
export function sayState(locale: Locale, version: Version, timeZone: string, now: Date): string {
  const t = translator(locale, "questionnaires.state");
  const { state, editorName, publisherName, lastUpdate, publicationDate } = version;
  const date = state === "draft" ? lastUpdate : (publicationDate ?? lastUpdate);
  const by = state === "draft" ? editorName : publisherName;
  return t(state, { moment: sayMoment(locale, date, timeZone, now), known: by ? "yes" : "no", by: by ?? "" });
}

/** How much a version asks. */
export function sayAmount(locale: Locale, { content }: Version): string {
  const { before, topics, after } = content;
  const own = topics.reduce((sum, topic) => sum + topic.questions.length, 0);
  const t = translator(locale, "questionnaires");
  return t("amount", { topics: topics.length, questions: before.length + own + after.length });
}
