import type { ShownWork } from "@/app/_ui/work";
import type { Challenge } from "@/lib/access/challenge";
import { sayTime } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Work that is due before a form is taken, as its page shows it. @param early somebody came before the wait was over */
export function showWork(
  locale: Locale,
  { challenge, waiting, readyAt }: Challenge,
  early: boolean,
  now: Date,
): ShownWork {
  const t = translator(locale, "proof.work");
  const waitMs = Math.max(readyAt.getTime() - now.getTime(), 0);
  const seconds = Math.ceil(waitMs / 1000);
  return {
    challenge,
    waiting,
    waitMs,
    title: t("title"),
    text: t(early ? "early" : "text", { seconds }),
    working: t("working"),
  };
}

/** When something that was refused may be tried again, rounded up to the minute. */
export const sayAgainAt = (locale: Locale, retryAfterMs: number, timeZone: string, now: Date): string =>
  sayTime(locale, new Date(now.getTime() + retryAfterMs + 60_000), timeZone);
