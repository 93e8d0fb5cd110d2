import { keepTogether } from "@/app/_ui/keep-together";
import { sayMoment } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { translator } from "@/lib/i18n/translator";
import type { ShownMailbox } from "@/lib/mailbox/mailboxes";

type Props = { mailbox: ShownMailbox; locale: Locale; timeZone: string };

/** Is a mailbox read, since when is it not, and why. */
export function MailboxState({ mailbox, locale, timeZone }: Props) {
  const t = translator(locale, "mailbox.settings");
  const now = new Date();
  const say = (moment: Date) => keepTogether(sayMoment(locale, moment, timeZone, now));
  const { active, problem, problemAt, listeningAt, readAt } = mailbox;
  if (!active) return <p className="mt-1 text-[13px] text-muted">{t("off")}</p>;
  if (problem)
    return (
      <p className="mt-1 text-[13px] font-semibold text-danger">
        {problemAt && `${t("since", { when: say(problemAt) })} `}
        {sayProblem(locale, problem)}
      </p>
    );
  return listeningAt && readAt ? (
    <p className="mt-1 text-[13px] text-good">{t("listening", { when: say(readAt) })}</p>
  ) : (
    <p className="mt-1 text-[13px] text-muted">{t("waiting")}</p>
  );
}

/** What stands in the way of a mailbox, in plain words. */
export const sayProblem = (locale: Locale, problem: string): string =>
  translator(
    locale,
    "mailbox.problem",
  )(Object.hasOwn(texts[locale].mailbox.problem, problem) ? problem : "broken");
