import type { Question, QuestionGroup } from "@/app/desk/_parts/form-state";
import type { StaffActor } from "@/lib/access/actor";
import { locales } from "@/lib/i18n/locales";
import { sayLanguage } from "@/lib/i18n/texts";
import { translator } from "@/lib/i18n/translator";
import type { ContactLine, Settings } from "@/lib/settings/schema";

const told = ["who", "keys", "cost", "wait"] as const;
const optional = new Set<string>(["keys", "wait"]);

export function ask(actor: StaffActor, { contactLines }: Settings): QuestionGroup[] {
  return [...contactLines, null].map((line, index) => askLine(actor, line, index));
}

function askLine({ locale }: StaffActor, line: ContactLine | null, index: number): QuestionGroup {
  const t = translator(locale, "staff.settings");
  const name = `contactLines-${index}`;
  const texts = told.flatMap((what) =>
    locales.map((language): Question => {
      const label = t("inLanguage", { what: t(what), language: sayLanguage(language) });
      const value = line?.[what]?.[language] ?? "";
      return {
        kind: "textarea",
        rows: 3,
        name: `${name}-${what}-${language}`,
        label,
        value,
        lang: language,
        newRow: language === locales[0],
      };
    }),
  );
  return {
    legend: line ? t("lineLegend", { number: line.number }) : t("lineNew"),
    hint: line ? undefined : t("lineNewHint"),
    columns: 3,
    questions: [
      { kind: "text", name: `${name}-number`, label: t("number"), value: line?.number ?? "", width: "half" },
      ...(line ? [{ kind: "checkbox", name: `${name}-remove`, label: t("lineRemove") } as const] : []),
      ...texts,
    ],
  };
}

/** The lines that stay, in their order; one to be removed, or with nothing in it, is none. */
export function read(fields: Record<string, string>, { contactLines }: Settings) {
  return {
    contactLines: keptIndexes(fields).map((index) =>
      readLine(fields, contactLines[index]?.id ?? crypto.randomUUID(), index),
    ),
  };
}

/** An issue names a line by its place among those that stay; its fields stand at its place in the form. */
export function place([key = "", index, ...rest]: string[], fields: Record<string, string>): string[] {
  return index === undefined ? [key] : [key, String(keptIndexes(fields)[Number(index)]), ...rest];
}

const keptIndexes = (fields: Record<string, string>): number[] =>
  Array.from({ length: 100 }, (_, index) => index).filter((index) =>
    isKept(fields, `contactLines-${index}-`),
  );

function isKept(fields: Record<string, string>, prefix: string): boolean {
  if (fields[`${prefix}remove`] === "yes") return false;
  return Object.entries(fields).some(([name, value]) => name.startsWith(prefix) && value.trim() !== "");
}

function readLine(fields: Record<string, string>, id: string, index: number) {
  const name = `contactLines-${index}`;
  const texts = told.map((what) => {
    const said = locales.map((locale) => [locale, fields[`${name}-${what}-${locale}`] ?? ""]);
    const empty = optional.has(what) && said.every(([, text]) => text?.trim() === "");
    return [what, empty ? null : Object.fromEntries(said)];
  });
  return { id, number: fields[`${name}-number`] ?? "", ...Object.fromEntries(texts) };
}
