import Link from "next/link";
import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { problemsOf } from "@/lib/questionnaires/problems";
import type { Version } from "@/lib/questionnaires/versions";
import { drop, publish } from "./actions";
import { placedProblem } from "./problem-places";

type Props = { locale: Locale; ticketType: TicketType; formToken: string; draft: Version };

/** What is still to mend, and the way out of a draft: everybody is asked it, or nobody ever. */
export function Publishing({ locale, ticketType, formToken, draft }: Props) {
  const t = translator(locale, "questionnaires");
  const problems = problemsOf(draft.content).map((one) =>
    placedProblem(locale, ticketType, draft.content, one),
  );
  const hidden = (
    <>
      <input type="hidden" name="formToken" value={formToken} />
      <input type="hidden" name="ticketType" value={ticketType} />
      <input type="hidden" name="seen" value={draft.seen} />
    </>
  );
  return (
    <section aria-labelledby="publishing" className="publishing">
      <h2 id="publishing">{t("publishing")}</h2>
      {problems.length > 0 ? (
        <>
          <p>{t("toMend", { count: problems.length })}</p>
          <ul>
            {problems.map(({ href, where, text }) => (
              <li key={`${href} ${text}`}>
                <Link href={href}>{where ? `${where}: ${text}` : text}</Link>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t("ready")}</p>
      )}
      <div className="publishing-ways">
        <form action={publish}>
          {hidden}
          <button type="submit" className="button button-main">
            {t("publish")}
          </button>
        </form>
        <details>
          <summary>{t("dropAsk")}</summary>
          <form action={drop}>
            {hidden}
            <p>{t("dropHint")}</p>
            <button type="submit" className="button">
              {t("drop")}
            </button>
          </form>
        </details>
      </div>
    </section>
  );
}
