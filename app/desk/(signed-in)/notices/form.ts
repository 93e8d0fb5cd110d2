import type { QuestionGroup } from "@/app/desk/_parts/form-state";
import { type Locale, locales } from "@/lib/i18n/locales";
import { sayLanguage } from "@/lib/i18n/texts";
import { translator } from "@/lib/i18n/translator";
import type { DeskNotice } from "@/lib/notices/reading";
import { noticeTypes } from "@/lib/notices/schema";
import { publishedQuestionnaire } from "@/lib/questionnaires/reading";
import { sayText } from "@/lib/questionnaires/schema";
import type { Settings } from "@/lib/settings/schema";
import { toInstantMs, toLocalMs } from "@/lib/settings/zone";

type Fields = Record<string, string>;
type Calendar = Settings["calendar"];

/** What a notice asks of whoever writes it, filled with what stands there. */
export async function askNotice(
  locale: Locale,
  calendar: Calendar,
  notice: DeskNotice | null,
  now: Date,
): Promise<QuestionGroup[]> {
  const t = translator(locale, "notices.desk");
  const say = translator(locale, "shared.ticketType");
  const questionnaires = await Promise.all(noticeTypes.map(publishedQuestionnaire));
  return [
    inLanguages("title", t("name"), t("nameHint"), notice?.title ?? {}, 2),
    inLanguages("text", t("text"), t("textHint"), notice?.text ?? {}, 5),
    ...noticeTypes.map((type, index) => ({
      legend: t("topicsOf", { type: say(type) }),
      hint: index === 0 ? t("topicsHint") : undefined,
      columns: 3 as const,
      questions: (questionnaires[index]?.content.topics ?? []).map(({ key, label }) => ({
        kind: "checkbox" as const,
        name: `topics.${type}.${key}`,
        label: sayText(label, locale),
        value: notice?.topics.includes(`${type}.${key}`) ? "yes" : "",
      })),
    })),
    {
      legend: t("whereAndWhen"),
      questions: [
        {
          kind: "textarea",
          name: "regions",
          rows: 3,
          label: t("regions"),
          hint: t("regionsHint"),
          value: notice?.regions.join("\n") ?? "",
        },
        {
          kind: "datetime",
          name: "startsAt",
          label: t("startsAt"),
          hint: t("zone", { zone: calendar.timeZone }),
          value: wallClock(calendar, notice?.startsAt ?? now),
        },
        {
          kind: "datetime",
          name: "endsAt",
          label: t("endsAt"),
          hint: t("endsAtHint"),
          value: notice?.endsAt ? wallClock(calendar, notice.endsAt) : "",
        },
      ],
    },
  ];
}

/** What everybody who follows is told at the end. */
export function askAnswer(locale: Locale): QuestionGroup[] {
  const t = translator(locale, "notices.desk");
  return [inLanguages("answer", t("answer"), t("answerHint"), {}, 6)];
}

function inLanguages(
  name: string,
  legend: string,
  hint: string,
  words: Record<string, string>,
  rows: number,
): QuestionGroup {
  return {
    legend,
    hint,
    columns: 3,
    questions: locales.map((language) => ({
      kind: "textarea",
      rows,
      name: `${name}-${language}`,
      label: sayLanguage(language),
      about: legend,
      lang: language,
      value: words[language] ?? "",
    })),
  };
}

/** The notice as the form says it; what is not well-formed is left for its schema to refuse. */
export const readNotice = (fields: Fields, calendar: Calendar): unknown => ({
  title: readWords(fields, "title"),
  text: readWords(fields, "text"),
  topics: Object.keys(fields).flatMap((name) => {
    const [, topic] = /^topics\.(.+)$/.exec(name) ?? [];
    return topic && fields[name] === "yes" ? [topic] : [];
  }),
  regions: (fields.regions ?? "").split("\n"),
  startsAt: moment(fields.startsAt, calendar),
  endsAt: fields.endsAt ? moment(fields.endsAt, calendar) : null,
});

export const readWords = (fields: Fields, name: string): Record<string, string> =>
  Object.fromEntries(locales.map((locale) => [locale, fields[`${name}-${locale}`] ?? ""]));

/** The field in which something at this path of a notice is mended. */
export const fieldAt = ([what = "", language]: string[]): string => {
  if (what === "topics") return "topics";
  return language && what !== "regions" ? `${what}-${language}` : what;
};

function moment(typed: string | undefined, { timeZone }: Calendar): Date | null {
  const local = Date.parse(`${typed ?? ""}Z`);
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(typed ?? "") && !Number.isNaN(local)
    ? new Date(toInstantMs(timeZone, local))
    : null;
}

const wallClock = ({ timeZone }: Calendar, at: Date): string =>
  new Date(toLocalMs(timeZone, at.getTime())).toISOString().slice(0, 16);
