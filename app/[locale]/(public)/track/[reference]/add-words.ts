import { readFormToken } from "@/app/_doors/form-token";
import type { ShownError } from "@/app/_ui/form-state";
import type { CustomerActor } from "@/lib/access/actor";
import { cleanText, lengthOf } from "@/lib/core/typed-text";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { addToTicket } from "@/lib/replies/adding";
import { descriptionLimit } from "@/lib/tickets/form";

/**
 * Adds the person's words to their ticket, with the files that wait beside them. Files may say it alone.
 * @returns what is wrong, in words, or null when it is added
 */
export async function addWords(
  actor: CustomerActor,
  locale: Locale,
  fields: Record<string, string>,
  files: number,
): Promise<ShownError | null> {
  const t = translator(locale, "public.errors");
  const form = readFormToken(fields.formToken);
  if (!form) return { field: null, text: t("expired") };
  const text = cleanText(fields.text ?? "");
  const over = lengthOf(text) - descriptionLimit;
  if (over > 0) return { field: "text", text: t("textTooLong", { limit: descriptionLimit, over }) };
  if (text === "" && files === 0) return { field: "text", text: t("textRequired") };
  const added = await addToTicket(actor, { submissionId: form.submissionId, text });
  if (added.ok) return null;
  return { field: null, text: t(added.reason === "tooMany" ? "addedTooMany" : "closed") };
}
