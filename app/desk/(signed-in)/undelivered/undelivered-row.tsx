import Link from "next/link";
import { keepTogether } from "@/app/_ui/keep-together";
import { ChangeReply } from "@/app/desk/_parts/change-reply";
import { Due } from "@/app/desk/_parts/due";
import { ChannelMark } from "@/app/desk/_parts/marks";
import { SealedMark } from "@/app/desk/_parts/sealed-mark";
import type { Saying } from "@/app/desk/(signed-in)/tickets/[reference]/saying";
import { isSealed } from "@/lib/access/visibility";
import { sayMoment, sayPhone, sayWindow } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { ownReasons, reasonKey } from "@/lib/messages/reasons";
import type { UndeliveredWork } from "@/lib/replies/undelivered-work";
import { formatReference } from "@/lib/tickets/reference";
import { OtherWays } from "./other-ways";
import { ResendForm } from "./resend-form";

type Props = { work: UndeliveredWork; saying: Saying; formToken: string };

/** One answer that did not arrive: since when, why, what is done about it, and what can be done. */
export function UndeliveredRow({ work, saying, formToken }: Props) {
  const { locale, timeZone, country, now } = saying;
  const t = translator(locale, "desk.undelivered");
  const { channel, ticket } = work;
  const address = channel === "sms" ? sayPhone(work.address, country) : work.address;
  // The last try may have been taken and a receipt have refused it later: the state's own reason decides.
  const raw = ownReasons.includes(work.stateReason ?? "") ? null : work.stateReason;
  const channelWords = translator(locale, "shared.replyChannel")(channel);
  const policy = policyWords(work, saying);
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
            {t("since", { when: keepTogether(sayMoment(locale, work.creationDate, timeZone, now)) })}
          </span>
          {work.dueAt && (
            <span className="text-muted">
              {t("late")} <Due locale={locale} at={work.dueAt} now={now} />
            </span>
          )}
        </p>
        <p className="mt-0.5 text-[13.5px] font-medium text-danger">
          {translator(locale, "desk.reasons")(reasonKey(work.state, work.stateReason))}
          {raw && (
            <span className="ml-2 inline-block text-[12px] font-normal text-muted">
              {t("raw")} <code className="font-mono break-all">{raw}</code>
            </span>
          )}
        </p>
        {policy && <p className="text-[13px]">{policy}</p>}
        <details className="mt-0.5 text-[12.5px]">
          <summary className="cursor-pointer text-muted">{t("text")}</summary>
          {work.text ? (
            <p className="entry-text border-l-2 border-rule pl-3" lang={work.locale} dir="auto">
              {work.text.replaceAll(/⟦\w+⟧/g, "…")}
            </p>
          ) : (
            <SealedMark locale={locale} />
          )}
        </details>
        <ChangeReply locale={locale} ticket={ticket} />
      </div>
      <div className="grid gap-2">
        <ResendForm
          id={work.id}
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
        {!work.fallbackAt && (
          <OtherWays work={work} locale={locale} country={country} formToken={formToken} />
        )}
      </div>
    </li>
  );
}

/** What is done by itself, or would be if a person were not asked. */
function policyWords(work: UndeliveredWork, { locale, timeZone, country, now }: Saying): string | null {
  const t = translator(locale, "desk.undelivered");
  const { fallback, fallbackAt, ticket, call, noteId } = work;
  if (ticket && isSealed(ticket)) return t("reportWay");
  if (!fallback) return null;
  if (!fallbackAt) return t("would", { step: fallback });
  const next = ticket?.messages.find(
    (one) => one.noteId === noteId && (one.channel !== work.channel || one.address !== work.address),
  );
  const address = next?.channel === "sms" ? sayPhone(next.address, country) : (next?.address ?? "");
  const window = call ? sayWindow(locale, call.windowStart, call.windowEnd, timeZone, now) : "";
  return t("did", { step: fallback, address, window: keepTogether(window) });
}
