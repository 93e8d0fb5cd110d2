import Link from "next/link";
import { staffActor } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { ChangeReply } from "@/app/desk/_parts/change-reply";
import { ChannelMark } from "@/app/desk/_parts/marks";
import { SealedMark } from "@/app/desk/_parts/sealed-mark";
import { Word } from "@/app/desk/_parts/word";
import type { Saying } from "@/app/desk/(signed-in)/tickets/[reference]/saying";
import { sayMoment, sayPhone } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { listUndelivered, type UndeliveredMessage } from "@/lib/messages/undelivered";
import { readSettings } from "@/lib/settings/reading";
import { formatReference } from "@/lib/tickets/reference";
import { ownReasons, reasonKey } from "./reason";
import { ResendForm } from "./resend-form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function UndeliveredPage({ searchParams }: Props) {
  const actor = await staffActor();
  const [query, messages, { operator, calendar }] = await Promise.all([
    searchParams,
    listUndelivered(actor),
    readSettings(),
  ]);
  const { locale } = actor;
  const t = translator(locale, "desk.undelivered");
  const saying = { locale, timeZone: calendar.timeZone, country: operator.country, now: new Date() };
  const formToken = newFormToken();
  return (
    <>
      <title>{`${t("title")} – ${operator.name}`}</title>
      <Word locale={locale} query={query} />
      <main id="main" tabIndex={-1} className="list-page">
        <h1 className="text-[15px] font-bold tracking-tight">{t("title")}</h1>
        <p className="text-[13px] text-muted">{t("lead")}</p>
        {messages.length === 0 ? (
          <div className="max-w-md py-12">
            <h2 className="text-[17px] font-bold tracking-tight text-balance">{t("emptyTitle")}</h2>
            <p className="mt-1 text-muted">{t("emptyText")}</p>
          </div>
        ) : (
          <ul aria-label={t("list")} className="mt-4 border-t border-rule">
            {messages.map((message) => (
              <Undelivered key={message.id} message={message} saying={saying} formToken={formToken} />
            ))}
          </ul>
        )}
      </main>
    </>
  );
}

type RowProps = { message: UndeliveredMessage; saying: Saying; formToken: string };

function Undelivered({ message, saying, formToken }: RowProps) {
  const { locale, timeZone, country, now } = saying;
  const t = translator(locale, "desk.undelivered");
  const { channel, ticket } = message;
  const address = channel === "sms" ? sayPhone(message.address, country) : message.address;
  // The last try may have been taken and a receipt have refused it later: the state's own reason decides.
  const raw = ownReasons.includes(message.stateReason ?? "") ? null : message.stateReason;
  const channelWords = translator(locale, "shared.replyChannel")(channel);
  if (!ticket) return null;
  return (
    <li className="undelivered-row">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2.5 text-[13px]">
          <Link
            href={`/desk/tickets/${ticket.reference}`}
            prefetch={false}
            data-row=""
            className="font-semibold tabular-nums underline decoration-rule underline-offset-4"
          >
            {formatReference(ticket.reference)}
          </Link>
          <span className="flex items-center gap-1.5">
            <ChannelMark channel={channel} words={channelWords} />
            {address ? (
              <span className="break-all tabular-nums">{address}</span>
            ) : (
              <SealedMark locale={locale} />
            )}
          </span>
          <span className="text-muted">
            {t("since", { when: sayMoment(locale, message.creationDate, timeZone, now) })}
          </span>
        </p>
        <p className="mt-0.5 text-[13.5px] font-medium text-danger">
          {translator(locale, "desk.reasons")(reasonKey(message.state, message.stateReason))}
          {raw && (
            <span className="ml-2 inline-block text-[12px] font-normal text-muted">
              {t("raw")} <code className="font-mono break-all">{raw}</code>
            </span>
          )}
        </p>
        <details className="mt-0.5 text-[12.5px]">
          <summary className="cursor-pointer text-muted">{t("text")}</summary>
          {message.text ? (
            <p className="entry-text border-l-2 border-rule pl-3" lang={message.locale} dir="auto">
              {message.text.replaceAll(/⟦\w+⟧/g, "…")}
            </p>
          ) : (
            <SealedMark locale={locale} />
          )}
        </details>
        <ChangeReply locale={locale} ticket={ticket} />
      </div>
      <ResendForm
        id={message.id}
        formToken={formToken}
        channel={channel}
        address={address}
        words={{
          address: t(channel === "sms" ? "number" : "address"),
          resend: t("resend"),
          resendHint: t("resendHint"),
          dismiss: t("dismiss"),
        }}
      />
    </li>
  );
}
