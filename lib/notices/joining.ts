import { type Locale, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { noticeById, type OpenNotice } from "@/lib/notices/reading";
import { sayNotice } from "@/lib/notices/schema";

/** What a form says for somebody who has the problem that a notice is about, and need not describe it. */
export const sentenceOf = (notice: Pick<OpenNotice, "title">, locale: Locale): string =>
  translator(locale, "notices.form")("mine", { title: sayNotice(notice.title, locale) });

/** Whether a message is that sentence, in any language, of a notice that is open. */
export async function isOurSentence(noticeId: string, message: string): Promise<boolean> {
  const notice = await noticeById(noticeId);
  return notice !== null && locales.some((locale) => sentenceOf(notice, locale) === message);
}
