import type { Question, QuestionGroup } from "@/app/desk/_parts/form-state";
import type { StaffActor } from "@/lib/access/actor";
import { type Locale, locales } from "@/lib/i18n/locales";
import { sayLanguage } from "@/lib/i18n/texts";
import { translator } from "@/lib/i18n/translator";
import type { Topic } from "@/lib/questionnaires/schema";
import { otherCountry, referenceProfiles } from "@/lib/settings/legal-profiles/reference";
import type { LegalProfile } from "@/lib/settings/legal-schema";
import { type LegalSpan, legalUnits } from "@/lib/settings/legal-time";
import type { Settings } from "@/lib/settings/schema";

const topicName = (topic: string) => `exception-topics-${topic}`;
/** Named after their place in the profile; those inside something that may be missing come with it. */
const spans = {
  answer: (profile: LegalProfile) => profile.answer,
  "exception-within": (profile: LegalProfile) => profile.exception?.within,
  "extension-within": (profile: LegalProfile) => profile.extension?.within,
  acknowledgement: (profile: LegalProfile) => profile.acknowledgement,
  filing: (profile: LegalProfile) => profile.filing,
  appealWithin: (profile: LegalProfile) => profile.appealWithin,
};

/** @param topics of the questionnaire that claims are asked with now */
export function askProfile(
  { locale }: StaffActor,
  { legal }: Settings,
  country: string,
  topics: Topic[],
): QuestionGroup[] {
  const t = translator(locale, "promise.settings");
  const known = legal.profiles.find((profile) => profile.country === country);
  const profile = known ?? otherCountry;
  const span = (name: keyof typeof spans) => askSpan(locale, name, spans[name](profile));
  const texts = (name: string, said: Record<Locale, string> | null | undefined, rows: number) =>
    askTexts(locale, name, said, rows);
  const chosen = profile.exception?.topics ?? [];
  const offered = topics.map(
    ({ key, label }): Question => ({
      kind: "checkbox",
      name: topicName(key),
      label: label[locale],
      value: chosen.includes(key) ? "yes" : "",
    }),
  );
  const removable = known && !referenceProfiles.some((one) => one.country === country);
  return [
    texts("law", profile.law, 2),
    span("answer"),
    {
      legend: t("exception"),
      hint: t("exceptionHint"),
      columns: 2,
      questions: span("exception-within").questions,
    },
    { questions: offered },
    {
      legend: t("extension"),
      hint: t("extensionHint"),
      columns: 2,
      questions: span("extension-within").questions,
    },
    texts("extension-when", profile.extension?.when, 2),
    { legend: t("others"), columns: 2, questions: span("acknowledgement").questions },
    span("filing"),
    { ...texts("authority", profile.authority, 2), legend: t("appealLegend"), hint: t("appealHint") },
    texts("appeal", profile.appeal, 6),
    span("appealWithin"),
    ...(removable
      ? [{ questions: [{ kind: "checkbox", name: "remove", label: t("remove") } as const] }]
      : []),
  ];
}

function askSpan(
  locale: Locale,
  name: keyof typeof spans,
  span: LegalSpan | null | undefined,
): QuestionGroup {
  const t = translator(locale, "promise.settings");
  const label = t(name);
  const units = legalUnits.map((value) => ({ value, label: t(`units.${value}`) }));
  return {
    columns: 2,
    questions: [
      {
        kind: "number",
        name: `${name}-amount`,
        label,
        value: span ? String(span.amount) : "",
        width: "short",
      },
      {
        kind: "select",
        name: `${name}-unit`,
        label: t("unit"),
        about: label,
        value: span?.unit ?? "days",
        options: units,
      },
    ],
  };
}

function askTexts(
  locale: Locale,
  name: string,
  said: Record<Locale, string> | null | undefined,
  rows: number,
): QuestionGroup {
  const t = translator(locale, "promise.settings");
  return {
    columns: 3,
    questions: locales.map((language) => ({
      kind: "textarea",
      rows,
      name: `${name}-${language}`,
      label: translator(locale, "staff.settings")("inLanguage", {
        what: t(name),
        language: sayLanguage(language),
      }),
      value: said?.[language] ?? "",
      lang: language,
    })),
  };
}

/** The settings with this profile in them, or without it; what is not well-formed is left to be refused. */
export function readProfile(fields: Record<string, string>, { legal }: Settings, country: string) {
  const others = legal.profiles.filter((profile) => profile.country !== country);
  if (fields.remove === "yes") return { legal: { ...legal, profiles: others } };
  const span = (name: keyof typeof spans) => {
    const amount = fields[`${name}-amount`]?.trim();
    return amount ? { amount: Number(amount), unit: fields[`${name}-unit`] } : null;
  };
  const texts = (name: string) => {
    const said = locales.map((locale) => [locale, fields[`${name}-${locale}`] ?? ""]);
    return said.every(([, text]) => text?.trim() === "") ? null : Object.fromEntries(said);
  };
  const marks = Object.keys(fields).filter(
    (name) => name.startsWith(topicName("")) && fields[name] === "yes",
  );
  const topics = marks.map((name) => name.slice(topicName("").length));
  const [exception, extension] = [span("exception-within"), span("extension-within")];
  const profile = {
    country,
    law: texts("law") ?? {},
    filing: span("filing"),
    acknowledgement: span("acknowledgement"),
    answer: span("answer") ?? {},
    exception: exception || topics.length > 0 ? { topics, within: exception ?? {} } : null,
    extension: extension ? { within: extension, when: texts("extension-when") ?? {} } : null,
    authority: texts("authority"),
    appeal: texts("appeal"),
    appealWithin: span("appealWithin"),
  };
  // In its old place, or at the end.
  const at = legal.profiles.findIndex((one) => one.country === country);
  const place = at < 0 ? others.length : at;
  return { legal: { ...legal, profiles: others.toSpliced(place, 0, profile as never) } };
}

/** An issue names a place in the profile; its field is named after it. */
export const placeInProfile = (path: string[]): string[] => (path[1] === "profiles" ? path.slice(3) : path);
