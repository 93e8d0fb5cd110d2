import { acceptedByPicker } from "@/lib/files/kinds";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import type { AttachmentLimits, AttachmentWords } from "./listed-file";

/**
 * Everything that the part for files says, and what it takes, ready for the browser.
 * @param anonymous warns of names inside files
 */
export function attachmentWords(
  locale: Locale,
  { attachments }: Settings,
  anonymous = false,
): { words: AttachmentWords; limits: AttachmentLimits } {
  const t = translator(locale, "files");
  const refused = translator(locale, "files.refused");
  const { most, megabytes } = attachments;
  const words = {
    title: t("title"),
    optional: t("optional"),
    hint: t("hint", { most, megabytes }),
    ...(anonymous ? { warning: t("named") } : {}),
    error: translator(locale, "public.form")("error"),
    choose: t("choose"),
    photo: t("photo"),
    drop: t("drop"),
    remove: t("remove"),
    again: t("again"),
    uploading: t("uploading"),
    uploaded: t("uploaded"),
    removed: t("removed"),
    lineDown: t("lineDown"),
    holding: t("holding"),
    tooLarge: refused("tooLarge", { megabytes }),
    tooMany: refused("tooMany", { most }),
  };
  return { words, limits: { most, bytesEach: megabytes * 1_048_576, accept: acceptedByPicker } };
}
