import Link from "next/link";
import { ActButton } from "@/app/desk/_parts/act-button";
import type { Saying } from "@/app/desk/(signed-in)/tickets/[reference]/saying";
import { sayMoment } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import type { KeptMail } from "@/lib/mailbox/kept-mail";
import { formatReference } from "@/lib/tickets/reference";
import { decide } from "./actions";

const reasons = ["anotherSender", "noSender", "tooLarge", "tooMany", "empty", "unreadable", "sentBefore"];

type Props = { mail: KeptMail; saying: Saying; formToken: string };

/** One mail, why it waits, and what can be made of it. */
export function KeptRow({ mail, saying, formToken }: Props) {
  const { locale, timeZone, now } = saying;
  const { id, sender, name, subject, text, receivedAt, reason, reference, headOnly } = mail;
  const t = translator(locale, "mailbox.desk");
  const why = reason && reasons.includes(reason) ? reason : "other";
  const readable = !headOnly && reason !== "unreadable";
  return (
    <li className="undelivered-row">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2.5 text-[13px]">
          <span className="font-semibold break-all">{sender || t("noSender")}</span>
          {name && <span className="text-muted">{name}</span>}
          <time className="text-muted tabular-nums" dateTime={receivedAt.toISOString()}>
            {sayMoment(locale, receivedAt, timeZone, now)}
          </time>
          {reference && (
            <Link
              href={`/desk/tickets/${reference}`}
              prefetch={false}
              data-row=""
              className="tabular-nums underline decoration-rule underline-offset-4"
            >
              {t("about", { reference: formatReference(reference) })}
            </Link>
          )}
        </p>
        <p className="mt-0.5 text-[13.5px] font-medium break-words" dir="auto">
          {subject}
        </p>
        <p className="text-[13px] text-danger">{t(`reason.${why}`)}</p>
        <details className="mt-0.5 text-[12.5px]">
          <summary className="cursor-pointer text-muted">{t("text")}</summary>
          <p className="entry-text border-l-2 border-rule pl-3" dir="auto">
            {text || t("noText")}
          </p>
        </details>
      </div>
      <div className="flex flex-wrap content-start gap-2">
        {readable && reference && (
          <ActButton
            action={decide}
            formToken={formToken}
            hidden={{ id, decision: "addToTicket" }}
            label={t("addTo", { reference: formatReference(reference) })}
          />
        )}
        {readable && sender && (
          <ActButton
            action={decide}
            formToken={formToken}
            hidden={{ id, decision: "newQuestion" }}
            label={t("newQuestion")}
          />
        )}
        <ActButton action={decide} formToken={formToken} hidden={{ id }} label={t("handled")} />
      </div>
    </li>
  );
}
