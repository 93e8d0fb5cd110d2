import { keepTogether } from "@/app/_ui/keep-together";
import { sayMoment, sayPhone } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { stoppedReason, waitsUntil } from "@/lib/messages/held-back";
import type { SentMessage } from "./conversation-entries";
import type { Saying } from "./saying";

const arrived = ["delivered", "sent"];

/** Where a message is on its way, and every try to send it. */
export function MessageState({ message, saying }: { message: SentMessage; saying: Saying }) {
  const { locale, timeZone, now, country } = saying;
  const t = translator(locale, "desk.entry");
  const state = translator(locale, "shared.deliveryState")(message.state);
  const failed = message.state.endsWith("Failure");
  const colour = failed
    ? "font-semibold text-danger"
    : arrived.includes(message.state)
      ? "text-good"
      : "text-muted";
  const number = sayPhone(message.address, country).replaceAll(" ", "\u00a0");
  const address = message.channel === "sms" ? number : message.address;
  const when = message.completedAt ?? message.sentAt;
  return (
    <div className="text-[12.5px]">
      <p>
        <span className={colour}>{state}</span>
        <span className="text-muted">
          {message.stateReason === "readByCustomer" && `, ${t("readByCustomer")}`}
          {message.stateReason === stoppedReason && `, ${t("optedOut")}`}
          {when && ` · ${keepTogether(sayMoment(locale, when, timeZone, now))}`}
          {address && ` · ${t("to", { address })}`}
        </span>
      </p>
      {message.tries.length > 0 && (
        <details>
          <summary className="cursor-pointer text-muted">
            {t("tries", { count: message.tries.length })}
          </summary>
          <ol className="my-1 grid gap-1 border-l-2 border-rule pl-3">
            {message.tries.map((one) => (
              <li key={one.number} className="text-muted">
                <span className="tabular-nums">{sayMoment(locale, one.startedAt, timeZone, now)}</span>:{" "}
                {t(`outcome.${outcomeOf(one)}`)}
                {one.gateway && `, ${saying.gateways?.get(one.gateway) ?? one.gateway}`}
                {one.code && <code className="ml-1 font-mono text-[11.5px] break-all">{one.code}</code>}
                {one.detail && <span className="block break-words">{one.detail}</span>}
              </li>
            ))}
          </ol>
        </details>
      )}
      {waitsUntil(message) && (
        <p className="font-semibold">
          {t("waitsUntil", { when: sayMoment(locale, waitsUntil(message) ?? now, timeZone, now) })}
        </p>
      )}
      {message.state === "created" && message.nextAttemptAt && message.tries.length > 0 && (
        <p className="text-muted">
          {t("nextTry", { when: sayMoment(locale, message.nextAttemptAt, timeZone, now) })}
        </p>
      )}
    </div>
  );
}

const outcomes = ["taken", "outbox", "permanentFailure", "temporaryFailure", "gatewayDown", "passedOn"];

function outcomeOf({ outcome, finishedAt }: SentMessage["tries"][number]): string {
  if (outcome && outcomes.includes(outcome)) return outcome;
  return finishedAt ? "unknown" : "running";
}
