import type { ListedFile } from "@/app/_ui/attachments/listed-file";
import type { FileRefusal } from "@/lib/files/refusals";
import type { ShownFile } from "@/lib/files/shown";
import type { Locale } from "@/lib/i18n/locales";
import { sayFileSize } from "@/lib/i18n/sizes";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";

/** The files that wait beside a form, as its list shows them. */
export function listed(locale: Locale, files: ShownFile[]): ListedFile[] {
  const t = translator(locale, "files");
  return files.map(({ id, name, size, state }) => ({
    id,
    name,
    size: sayFileSize(locale, size),
    problem: state === "quarantined" ? t("refused.virus") : null,
  }));
}

const reasons = [
  "empty",
  "tooLarge",
  "type",
  "unreadable",
  "passwordProtected",
  "tooMany",
  "tooOften",
  "broken",
] as const satisfies FileRefusal[];

/** Why files were not taken, in words: from what a door found, or from what stands in an address. */
export function refusalWords(
  locale: Locale,
  codes: readonly string[],
  { attachments }: Pick<Settings, "attachments">,
): string[] {
  const t = translator(locale, "files.refused");
  const { most, megabytes } = attachments;
  const words: Record<FileRefusal, () => string> = {
    empty: () => t("empty"),
    tooLarge: () => t("tooLarge", { megabytes }),
    type: () => t("type"),
    unreadable: () => t("unreadable"),
    passwordProtected: () => t("passwordProtected"),
    tooMany: () => t("tooMany", { most }),
    tooOften: () => t("tooOften"),
    broken: () => t("broken"),
  };
  return reasons.filter((reason) => codes.includes(reason)).map((reason) => words[reason]());
}
