import Link from "next/link";
import { SealedMark } from "@/app/desk/_parts/sealed-mark";
import { WrittenText } from "@/app/desk/_parts/written-text";
import { answerFacts } from "@/app/desk/(signed-in)/tickets/[reference]/answer-facts";
import { Fact, Group } from "@/app/desk/(signed-in)/tickets/[reference]/fact";
import type { Saying } from "@/app/desk/(signed-in)/tickets/[reference]/saying";
import { isSealed } from "@/lib/access/visibility";
import type { ListedCallback } from "@/lib/callbacks/listing";
import { sayMoment, sayPhone } from "@/lib/i18n/dates";
import { isLocale, locales } from "@/lib/i18n/locales";
import { sayLanguage } from "@/lib/i18n/texts";
import { translator } from "@/lib/i18n/translator";
import { questionnaireOf } from "@/lib/questionnaires/reading";
import { formatReference } from "@/lib/tickets/reference";

type Props = { call: ListedCallback; saying: Saying };

/** What the call is about: what the customer wrote and answered, and what the calls so far brought. */
export async function CallCase({ call, saying }: Props) {
  const { locale, timeZone, country, now } = saying;
  const t = translator(locale, "desk.call");
  const words = translator(locale, "desk.ticket");
  const say = translator(locale, "shared");
  const { ticket } = call;
  const answers = answerFacts(await questionnaireOf(ticket), ticket.answers, saying);
  return (
    <section className="text-[13px]">
      <h2 className="text-[15px] font-bold">{t("case")}</h2>
      <p className="mt-1">
        <Link
          href={`/desk/tickets/${ticket.reference}`}
          prefetch={false}
          className="text-accent-text underline underline-offset-2"
          data-command={t("conversation")}
        >
          {formatReference(ticket.reference)}, {t("conversation").toLocaleLowerCase(locale)}
        </Link>
      </p>
      <div className="entry entry-customer mt-3">
        <p className="text-[12.5px] text-muted">{sayMoment(locale, ticket.creationDate, timeZone, now)}</p>
        {isSealed(ticket) && !call.opening ? (
          <SealedMark locale={locale} />
        ) : (
          <WrittenText text={ticket.description} lang={ticket.locale} label={t("case")} />
        )}
      </div>
      <Group title={words("answers")}>
        <Fact label={words("type")}>{say(`ticketType.${ticket.ticketType}`)}</Fact>
        {answers.map(({ key, label, value, loud }) => (
          <Fact key={key} label={label}>
            <span className={loud ? "font-semibold text-danger" : undefined}>{value}</span>
          </Fact>
        ))}
        {ticket.subjectNumber && (
          <Fact label={words("number")}>{sayPhone(ticket.subjectNumber, country)}</Fact>
        )}
        <Fact label={words("language")}>
          {sayLanguage(isLocale(ticket.locale) ? ticket.locale : locales[0])}
        </Fact>
      </Group>
      {call.attempts.length > 0 && (
        <section className="fact-group">
          <h3>{t("attempts")}</h3>
          <ol className="history">
            {call.attempts.map((attempt) => (
              <li key={attempt.number}>
                {attempt.number}. {say(`callOutcome.${attempt.outcome}`)}
                {attempt.said && <span className="entry-text block">{attempt.said}</span>}
                <span className="block text-muted">
                  {attempt.staff.name} · {sayMoment(locale, attempt.at, timeZone, now)}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </section>
  );
}
