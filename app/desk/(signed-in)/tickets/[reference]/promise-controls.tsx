import { newFormToken } from "@/app/_doors/form-token";
import { offeredWindows } from "@/lib/callbacks/windows";
import { sayDay } from "@/lib/i18n/dates";
import { isLocale, locales } from "@/lib/i18n/locales";
import { sayLanguage } from "@/lib/i18n/texts";
import { translator } from "@/lib/i18n/translator";
import { localDay } from "@/lib/settings/calendar";
import type { LegalProfile } from "@/lib/settings/legal-schema";
import type { Settings } from "@/lib/settings/schema";
import { toLocalMs } from "@/lib/settings/zone";
import { furthestExtension } from "@/lib/tickets/extending";
import type { DeskTicket } from "@/lib/tickets/reading";
import { isOpen } from "@/lib/tickets/status";
import { PromiseForm } from "./promise-form";
import { extendLimit, moveAnswer } from "./promise-moving";
import type { Saying } from "./saying";

type Props = {
  ticket: DeskTicket;
  law: LegalProfile | null;
  settings: Settings;
  saying: Saying;
  back: string;
};

const openCalls = ["scheduled", "needsDecision"];
const dayMs = 86_400_000;

/** What can be done about the clocks: move the promise, and extend the legal limit where the law allows it. */
export function PromiseControls(props: Props) {
  const { ticket, saying, back } = props;
  if (!isOpen(ticket.status)) return null;
  const t = translator(saying.locale, "promise.desk");
  const language = sayLanguage(isLocale(ticket.locale) ? ticket.locale : locales[0]);
  const common = {
    hidden: { reference: ticket.reference, back, formToken: newFormToken() },
    lang: ticket.locale,
  };
  const words = { reason: t("reason"), reasonHint: t("reasonHint", { language }) };
  const move = movable(props);
  const extension = extendable(props);
  return (
    <>
      {move && (
        <dd className="reply-form">
          <PromiseForm
            {...common}
            action={moveAnswer}
            name="move"
            when={move}
            words={{
              ...words,
              title: t("move"),
              when: t(move.kind === "window" ? "window" : "moment"),
              send: t("moveSend"),
            }}
          />
        </dd>
      )}
      {extension && (
        <dd className="reply-form">
          <PromiseForm
            {...common}
            hidden={{ ...common.hidden, formToken: newFormToken() }}
            action={extendLimit}
            name="extend"
            when={extension}
            words={{ ...words, title: t("extend"), when: extension.label, send: t("extendSend") }}
          />
          <p className="mt-0.5 text-[12.5px] text-muted">{extension.hint}</p>
        </dd>
      )}
    </>
  );
}

/** A promised call goes to a window; anything else to a moment on the desk's clock. */
function movable({ ticket, settings, saying }: Props) {
  const { calendar, callWindowMinutes } = settings;
  const { locale, timeZone, now } = saying;
  const clock = ticket.deadlines.find((one) => one.kind === "answer" && !one.metAt && !one.pausedAt);
  if (!clock || ticket.callbacks.some(({ state }) => state === "taken")) return null;
  const calls = ticket.callbacks.some(({ state }) => openCalls.includes(state));
  if (ticket.replyChannel === "phone" && calls) {
    const groups = offeredWindows(calendar, callWindowMinutes, now).map(({ day, windows }) => ({
      label: sayDay(locale, day, timeZone, now),
      options: windows.map(({ from, to }) => ({ value: `${day} ${from}`, label: `${from}–${to}` })),
    }));
    return groups.length > 0 ? { kind: "window" as const, groups } : null;
  }
  const local = (date: Date) => new Date(toLocalMs(timeZone, date.getTime())).toISOString().slice(0, 16);
  const told = ticket.expectedResolutionDate ?? clock.dueAt;
  return { kind: "moment" as const, value: local(told > now ? told : now), min: local(now) };
}

function extendable({ ticket, law, settings, saying }: Props) {
  const { locale, timeZone, now } = saying;
  const t = translator(locale, "promise.desk");
  const legal = ticket.deadlines.find((one) => one.kind === "legal" && !one.metAt);
  const furthest = law && furthestExtension(law, settings, ticket.creationDate);
  if (!legal || !furthest || legal.dueAt < now || legal.dueAt >= furthest) return null;
  const dayOf = (date: Date) => localDay(settings.calendar, date);
  return {
    kind: "day" as const,
    value: dayOf(furthest),
    min: dayOf(new Date(legal.dueAt.getTime() + dayMs)),
    max: dayOf(furthest),
    label: t("day", { furthest: sayDay(locale, furthest, timeZone, now) }),
    hint: t("extendHint", { when: law.extension?.when[locale] ?? "" }),
  };
}
