import { keepTogether } from "@/app/_ui/keep-together";
import { sayBy, sayByDay, sayWindow } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { legalDateFor, profileOf } from "@/lib/settings/legal";
import { promiseFor } from "@/lib/tickets/promise";
import { isHappeningNow, topicIn } from "@/lib/tickets/schema";
import type { SlotProps } from "./slots/slot-props";

type Said = Pick<SlotProps, "locale" | "settings" | "now" | "ticketType" | "form" | "draft" | "load">;

/** By when we answer in writing, after what has been said: "by Tuesday 24 November, 16:00". */
export function promisedBy({ locale, settings, now, ticketType, form, draft, load }: Said): string {
  const segment = draft?.fields.segment === "corporate" ? "corporate" : "private";
  const happeningNow = isHappeningNow(form.answers);
  const topic = topicIn(form.answers);
  const asked = { ticketType, segment, topic, replyChannel: "sms", happeningNow } as const;
  const due = promiseFor(settings, asked, now, load);
  return keepTogether(sayBy(locale, due, settings.calendar.timeZone, now));
}

/** By when the law wants a claim answered: "by Wednesday 23 December". */
export function legalBy({ locale, settings, now, form }: Said): string {
  const { calendar } = settings;
  const due = legalDateFor(profileOf(settings), calendar, topicIn(form.answers), now);
  return keepTogether(sayByDay(locale, due, calendar.timeZone, now));
}

/** When we call: "on Tuesday 24 November between 10:00 and 12:00". */
export const sayCall = (
  { locale, settings, now }: Pick<Said, "locale" | "settings" | "now">,
  { start, end }: { start: Date; end: Date },
): string => keepTogether(sayWindow(locale, start, end, settings.calendar.timeZone, now));

/** What is promised for a form that is complete, as the button is about to be pressed. */
export function promiseOf(said: Said): string | null {
  const filled = said.form.filled;
  const reply = filled?.reply;
  if (filled && !reply) return translator(said.locale, "fraud.ask")("promise", { by: promisedBy(said) });
  if (!reply) return null;
  const t = translator(said.locale, "public.form");
  if (reply.channel !== "phone") return t("promise", { by: promisedBy(said) });
  const window = { start: reply.windowStart, end: reply.windowEnd };
  return translator(said.locale, "ask")("promiseCall", { window: sayCall(said, window) });
}
