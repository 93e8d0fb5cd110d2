import type { TicketType } from "@/lib/generated/prisma/enums";
import { isLocale, locales } from "@/lib/i18n/locales";
import { fieldNames } from "@/lib/questionnaires/answer-kinds";
import type { Edit } from "@/lib/questionnaires/editing";

type Wanted = {
  ticketType: TicketType;
  language: unknown;
  /** Null for the draft. */
  version: number | null;
  /** What is being changed, and the same packed where it is not saved yet. */
  edit?: Edit | null;
  packed?: string | null;
};

/** Where the form can be seen as customers will see it: at the place that is being changed. */
export function previewPath({ ticketType, language, version, edit, packed }: Wanted): string {
  const query = new URLSearchParams();
  if (version !== null) query.set("version", String(version));
  if (packed) query.set("with", packed);
  if (edit && "list" in edit) query.set("list", edit.list);
  let field = "";
  if (edit?.change === "setQuestion") {
    query.set("question", edit.key);
    field = `#${fieldNames({ ...edit.question, key: edit.key })[0] ?? edit.key}`;
  }
  return `/${isLocale(language) ? language : locales[0]}/preview/${ticketType}?${query}${field}`;
}
