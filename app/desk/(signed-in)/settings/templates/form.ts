import type { QuestionGroup } from "@/app/desk/_parts/form-state";
import { TicketType } from "@/lib/generated/prisma/enums";
import { type Locale, locales } from "@/lib/i18n/locales";
import { sayLanguage } from "@/lib/i18n/texts";
import { translator } from "@/lib/i18n/translator";
import { statusesAfter } from "@/lib/replies/schema";
import type { AnswerTemplate } from "@/lib/replies/templates/schema";

/** @param template null for a new one */
export function ask(locale: Locale, template: AnswerTemplate | null): QuestionGroup[] {
  const t = translator(locale, "staff.templates");
  const step = translator(locale, "desk.answer");
  const known = translator(template?.locale ?? locale, "staff.templates.known");
  const variables = (["name", "reference", "operator"] as const)
    .map((name) => `((${known(name)}))`)
    .join(", ");
  const types = Object.values(TicketType).map((value) => ({
    value,
    label: translator(locale, "shared.ticketType")(value),
  }));
  return [
    { questions: [{ kind: "text", name: "name", label: t("name"), value: template?.name }] },
    {
      columns: 3,
      questions: [
        {
          kind: "select",
          name: "locale",
          label: t("language"),
          value: template?.locale ?? locale,
          options: locales.map((value) => ({ value, label: sayLanguage(value) })),
        },
        {
          kind: "select",
          name: "ticketType",
          label: t("ticketType"),
          value: template?.ticketType ?? "",
          options: [{ value: "", label: t("everyType") }, ...types],
        },
        {
          kind: "select",
          name: "statusAfter",
          label: t("statusAfter"),
          value: template?.statusAfter ?? "resolved",
          options: statusesAfter.map((value) => ({ value, label: step(value) })),
        },
      ],
    },
    {
      questions: [
        {
          kind: "textarea",
          rows: 10,
          name: "text",
          label: t("text"),
          hint: t("textHint", { variables }),
          value: template?.text,
          lang: template?.locale,
        },
      ],
    },
  ];
}
