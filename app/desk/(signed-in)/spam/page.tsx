import Link from "next/link";
import { staffActor } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { EmptyList, ListHead } from "@/app/desk/_parts/list-head";
import { ChannelMark, ProvedMark, TypeMark } from "@/app/desk/_parts/marks";
import { Word } from "@/app/desk/_parts/word";
import type { Saying } from "@/app/desk/(signed-in)/tickets/[reference]/saying";
import { sayMoment, sayPhone } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import { formatReference } from "@/lib/tickets/reference";
import { listSuspects, type Suspect } from "@/lib/tickets/suspects";
import { BulkBar } from "./bulk-bar";
import { bulkForm } from "./bulk-form";
import { SpamButtons } from "./spam-buttons";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What looks like spam and waits for a person to say: each with its signs and its words, and one press to decide. */
export default async function SpamPage({ searchParams }: Props) {
  const actor = await staffActor();
  const [query, suspects, { operator, calendar }] = await Promise.all([
    searchParams,
    listSuspects(actor),
    readSettings(),
  ]);
  const { locale } = actor;
  const t = translator(locale, "proof.spam");
  const saying = { locale, timeZone: calendar.timeZone, country: operator.country, now: new Date() };
  const formToken = newFormToken();
  return (
    <>
      <title>{`${t("title")} – ${operator.name}`}</title>
      <Word locale={locale} query={query} />
      <main id="main" tabIndex={-1} className="list-page">
        <ListHead title={t("title")} lead={t("lead")} />
        {suspects.length === 0 ? (
          <EmptyList title={t("emptyTitle")} text={t("emptyText")} />
        ) : (
          <>
            <BulkBar
              locale={locale}
              references={suspects.map(({ reference }) => reference)}
              formToken={formToken}
            />
            <ul aria-label={t("title")} className="mt-3 border-t border-rule">
              {suspects.map((suspect) => (
                <Suspected key={suspect.id} suspect={suspect} saying={saying} formToken={formToken} />
              ))}
            </ul>
          </>
        )}
      </main>
    </>
  );
}

type RowProps = { suspect: Suspect; saying: Saying; formToken: string };

function Suspected({ suspect, saying, formToken }: RowProps) {
  const { locale, timeZone, country, now } = saying;
  const { replyChannel, replyAddress, reference } = suspect;
  const say = translator(locale, "shared");
  const proof = translator(locale, "proof.desk");
  const proved = Boolean(suspect.addressProvedAt ?? suspect.subjectNumberProvedAt);
  const signs = suspect.spamSigns.map((sign) => translator(locale, "proof.sign")(sign)).join(" · ");
  return (
    <li className="spam-row">
      <label className="spam-choice">
        <input type="checkbox" form={bulkForm} name="chosen" value={reference} className="spam-box" />
        <span className="sr-only">
          {translator(locale, "proof.spam")("choose", { reference: formatReference(reference) })}
        </span>
      </label>
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2.5 text-[13px]">
          <Link
            href={`/desk/tickets/${reference}`}
            prefetch={false}
            data-row=""
            className="font-semibold tabular-nums underline decoration-rule underline-offset-4"
          >
            {formatReference(reference)}
          </Link>
          <TypeMark type={suspect.ticketType} words={say(`ticketType.${suspect.ticketType}`)} />
          {replyChannel && replyAddress && (
            <span className="flex min-w-0 items-center gap-1.5">
              <ChannelMark channel={replyChannel} words={say(`replyChannel.${replyChannel}`)} />
              <span className="break-all tabular-nums">
                {replyChannel === "email" ? replyAddress : sayPhone(replyAddress, country)}
              </span>
              {proved && <ProvedMark proved words={proof("provedAddress")} />}
            </span>
          )}
          <time className="text-muted" dateTime={suspect.creationDate.toISOString()}>
            {sayMoment(locale, suspect.creationDate, timeZone, now)}
          </time>
        </p>
        <p className="mt-0.5 text-[13.5px] font-medium text-danger">{signs}</p>
        <p className="spam-words" lang={suspect.locale} dir="auto">
          {suspect.description}
        </p>
      </div>
      <SpamButtons locale={locale} reference={reference} formToken={formToken} />
    </li>
  );
}
