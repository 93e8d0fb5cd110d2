import Link from "next/link";
import type { ReactNode } from "react";
import { SealedMark } from "@/app/desk/_parts/sealed-mark";
import { sayMoment, sayPhone } from "@/lib/i18n/dates";
import { isLocale, locales } from "@/lib/i18n/locales";
import { sayLanguage } from "@/lib/i18n/texts";
import { translator } from "@/lib/i18n/translator";
import { optedOutSince } from "@/lib/messages/opting-out";
import { noticeOf } from "@/lib/notices/reading";
import { sayNotice } from "@/lib/notices/schema";
import { questionnaireOf } from "@/lib/questionnaires/reading";
import type { LegalProfile } from "@/lib/settings/legal-schema";
import { type DeskTicket, knowsWho } from "@/lib/tickets/reading";
import { answerFacts } from "./answer-facts";
import { Clocks } from "./clocks";
import { Fact, Group } from "./fact";
import { Proved } from "./proved";
import { Ratings } from "./ratings";
import type { Saying } from "./saying";

type Props = {
  ticket: DeskTicket;
  law: LegalProfile | null;
  saying: Saying;
  replyForm: ReactNode;
  promiseForms: ReactNode;
};

/** Who it is, what was promised, and what they were asked, in a quiet list. */
export async function Facts({ ticket, law, saying, replyForm, promiseForms }: Props) {
  const { locale, country } = saying;
  const t = translator(locale, "desk.ticket");
  const say = translator(locale, "shared");
  const [questionnaire, notice] = await Promise.all([questionnaireOf(ticket), noticeOf(ticket.id)]);
  const { replyChannel, replyAddress } = ticket;
  const optedOut = replyAddress && replyChannel !== "email" ? await optedOutSince(replyAddress) : null;
  const answers = answerFacts(questionnaire, ticket.answers, saying);
  const proof = translator(locale, "proof.desk");
  return (
    <>
      <Clocks ticket={ticket} law={law} saying={saying} controls={promiseForms} />
      <Ratings ticket={ticket} saying={saying} />
      <Group title={t("who")}>
        <Fact label={t("subscriber")}>
          {ticket.subscriber ? t("yes") : t("no")}, {say(`segment.${ticket.segment}`).toLowerCase()}
        </Fact>
        {ticket.subjectNumber && (
          <Fact label={t("number")}>
            <span className="whitespace-nowrap tabular-nums">{sayPhone(ticket.subjectNumber, country)}</span>
            <Proved at={ticket.subjectNumberProvedAt} locale={locale} />
          </Fact>
        )}
        {ticket.disclosure && (
          <Fact label={translator(locale, "fraud.desk")("disclosure")}>
            {translator(locale, "fraud.disclosure")(ticket.disclosure)}
          </Fact>
        )}
        <Fact label={t("reply")}>
          <ReplyTo ticket={ticket} saying={saying} />
          {optedOut && (
            <span className="block font-semibold">
              {t("optedOut", { when: sayMoment(locale, optedOut, saying.timeZone, saying.now) })}
            </span>
          )}
          {ticket.replyChannel && <Proved at={ticket.addressProvedAt} locale={locale} />}
        </Fact>
        {replyForm}
        {notice && (
          <Fact label={translator(locale, "notices.desk")("follows")}>
            <Link href={`/desk/notices/${notice.id}`} className="underline underline-offset-2">
              {sayNotice(notice.title, locale)}
            </Link>
          </Fact>
        )}
        {ticket.contactName && <Fact label={t("contact")}>{ticket.contactName}</Fact>}
        <Fact label={t("language")}>{sayLanguage(isLocale(ticket.locale) ? ticket.locale : locales[0])}</Fact>
        <Fact label={t("cameBy")}>{say(`channel.${ticket.channel}`)}</Fact>
        <Fact label={t("severity")}>{say(`severity.${ticket.severity}`)}</Fact>
        {ticket.spamSigns.length > 0 && (
          <Fact label={proof("signs")}>
            {ticket.spamSigns.map((sign) => translator(locale, "proof.sign")(sign)).join(" · ")}
          </Fact>
        )}
      </Group>
      {answers.length > 0 && (
        <Group title={t("answers")}>
          {answers.map(({ key, label, value, loud }) => (
            <Fact key={key} label={label}>
              <span className={loud ? "font-semibold text-danger" : undefined}>{value}</span>
            </Fact>
          ))}
        </Group>
      )}
    </>
  );
}

function ReplyTo({ ticket, saying }: { ticket: DeskTicket; saying: Saying }) {
  const { replyChannel, replyAddress } = ticket;
  const channel = replyChannel && translator(saying.locale, "shared.replyChannel")(replyChannel);
  if (channel && !replyAddress && !knowsWho(ticket.seal)) {
    return (
      <>
        {channel} <SealedMark locale={saying.locale} />
      </>
    );
  }
  if (!replyChannel || !replyAddress) return translator(saying.locale, "desk.ticket")("noReply");
  const address = replyChannel === "email" ? replyAddress : sayPhone(replyAddress, saying.country);
  return (
    <>
      {channel}
      <span className={replyChannel === "email" ? "block break-words" : "block tabular-nums"}>{address}</span>
    </>
  );
}
