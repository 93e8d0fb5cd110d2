import { keepTogether } from "@/app/_ui/keep-together";
import { sayDay, sayMoment, sayWindow } from "@/lib/i18n/dates";
import { texts } from "@/lib/i18n/texts";
import { translator } from "@/lib/i18n/translator";
import type { HistoryEntry } from "@/lib/tickets/reading";
import type { Saying } from "./saying";

type Props = { history: HistoryEntry[]; names: Map<string, string>; saying: Saying };

/** So many of the newest changes are seen at once. */
const shown = 5;

/** Every change in words, the newest first: what, who, when. */
export function History({ history, names, saying }: Props) {
  const t = translator(saying.locale, "desk.ticket");
  const newestFirst = history.toReversed();
  const earlier = newestFirst.slice(shown);
  return (
    <section className="fact-group">
      <h3>{t("history")}</h3>
      <ol className="history">
        {newestFirst.slice(0, shown).map((event) => (
          <Change key={event.id} event={event} names={names} saying={saying} />
        ))}
      </ol>
      {earlier.length > 0 && (
        <details>
          <summary className="cursor-pointer text-muted">
            {t("historyMore", { count: earlier.length })}
          </summary>
          <ol className="history">
            {earlier.map((event) => (
              <Change key={event.id} event={event} names={names} saying={saying} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function Change({
  event,
  names,
  saying,
}: {
  event: HistoryEntry;
  names: Map<string, string>;
  saying: Saying;
}) {
  const { locale, timeZone, now } = saying;
  const t = translator(locale, "desk.ticket");
  const who = event.actorName ?? t(event.actorKind === "system" ? "system" : "customer");
  return (
    <li>
      {eventWords(event, names, saying)}
      <span className="block text-muted">
        {who} ·{" "}
        <time dateTime={event.at.toISOString()}>
          {keepTogether(sayMoment(locale, event.at, timeZone, now))}
        </time>
      </span>
    </li>
  );
}

/** One change in words, without who made it. */
export function eventWords(
  { kind, data }: Pick<HistoryEntry, "kind" | "data">,
  names: Map<string, string>,
  { locale, timeZone, now }: Pick<Saying, "locale" | "timeZone" | "now">,
): string {
  const t = translator(locale, "desk.events");
  const read = (key: string): string => {
    const value = data && typeof data === "object" && !Array.isArray(data) ? data[key] : null;
    return ["string", "number", "boolean"].includes(typeof value) ? String(value) : "";
  };
  const label = (group: keyof Labels, key: string): string => labels(locale)[group][key] ?? key;
  const fromTo = (group: keyof Labels) => ({
    from: label(group, read("from")),
    to: label(group, read("to")),
  });
  switch (kind) {
    case "ticketAssigned":
      return t(kind, {
        to: read("to") ? (names.get(read("to")) ?? "…") : translator(locale, "desk.ticket")("nobody"),
      });
    case "statusChanged":
      return t(kind, fromTo("status"));
    case "typeChanged":
      return t(kind, fromTo("ticketType"));
    case "priorityChanged":
      return t(kind, fromTo("priority"));
    case "replyChannelChanged":
      return replyChanged();
    case "promiseMoved":
    case "legalExtended": {
      const until = new Date(read("until"));
      if (Number.isNaN(until.getTime())) return t("other");
      const say = kind === "legalExtended" ? sayDay : sayMoment;
      return t(kind, { until: say(locale, until, timeZone, now) });
    }
    case "callPlanned":
    case "callMissed":
      return callPlanned(kind);
    case "sealOpened":
      return t(kind, { identity: read("identity"), reason: reasons(locale)[read("reason")] ?? "" });
    case "callAttempted":
      return t(kind, { number: read("number"), outcome: label("callOutcome", read("outcome")) });
    case "ratingGiven":
      return t(kind, {
        channel: read("channel"),
        rating: Number(read("rating")),
        solved: { true: "yes", false: "no" }[read("solved")] ?? "unsaid",
      });
    case "answerFallback":
      return t(kind, { step: read("step") });
    case "filesAdded":
      return t(kind, { count: Number(read("count")) });
    case "callDecided":
      return t(read("decision") === "giveUp" ? "giveUp" : "callAgain");
    default:
      return t(Object.hasOwn(texts[locale].desk.events, kind) ? kind : "other");
  }

  function callPlanned(what: "callPlanned" | "callMissed"): string {
    const [start, end] = [new Date(read("windowStart")), new Date(read("windowEnd"))];
    const unknown = Number.isNaN(start.getTime()) || Number.isNaN(end.getTime());
    return unknown ? t("other") : t(what, { window: sayWindow(locale, start, end, timeZone, now) });
  }

  function replyChanged(): string {
    const { from, to } = fromTo("replyChannel");
    return from === to
      ? t("replyAddressChanged", { to })
      : t("replyChannelChanged", { from: from || t("noReply"), to });
  }
}

type Labels = Record<
  "status" | "ticketType" | "priority" | "replyChannel" | "callOutcome",
  Record<string, string>
>;
const reasons = (locale: Saying["locale"]): Record<string, string> => texts[locale].fraud.reasons;
const labels = (locale: Saying["locale"]): Labels => texts[locale].shared;
