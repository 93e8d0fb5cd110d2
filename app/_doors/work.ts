import type { ShownWork } from "@/app/_ui/work";
import type { Gate } from "@/lib/access/gate";
import { sayTime } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type WorkDue = Extract<Gate, { reason: "work" }>;

/** Work that is due before a form is taken, as its page shows it. */
export function showWork(locale: Locale, { challenge: due, early }: WorkDue, now: Date): ShownWork {
  const t = translator(locale, "proof.work");
  const { challenge, waiting, readyAt } = due;
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
