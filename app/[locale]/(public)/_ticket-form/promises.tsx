import { keepTogether } from "@/app/_ui/keep-together";
import type { Segment, TicketType } from "@/lib/generated/prisma/enums";
import { sayBy } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import { promiseFor } from "@/lib/tickets/promise";
import { readQueueLoad } from "@/lib/tickets/queue-load";

type Props = { ticketType: TicketType; locale: Locale; settings: Settings; now: Date };

/**
 * By when we answer in writing. It depends on answers given above, which a style sheet can see: it shows the one
 * promise that fits (form-extras.css). A browser that cannot see them shows every promise with its condition.
 */
export async function Promises({ ticketType, locale, settings, now }: Props) {
  const load = await readQueueLoad(settings.calendar);
  const t = translator(locale, "public.form");
  const by = (segment: Segment, happeningNow = false) => {
    const due = promiseFor(settings, { ticketType, segment, replyChannel: "sms", happeningNow }, now, load);
    return keepTogether(sayBy(locale, due, settings.calendar.timeZone, now));
  };
  const variants = [
    { when: "private", by: by("private"), key: "promisePrivate" },
    { when: "corporate", by: by("corporate"), key: "promiseCorporate" },
    ...(ticketType === "fraudReport"
      ? [{ when: "happening", by: by("private", true), key: "promiseHappening" }]
      : []),
  ];
  if (variants.every((variant) => variant.by === variants[0]?.by)) return t("promise", { by: by("private") });
  return (
    <>
      {variants.map((variant) => (
        <span key={variant.when} className="promise" data-when={variant.when}>
          {t("promise", { by: variant.by })}
        </span>
      ))}
      <span className="promise" data-when="any">
        {variants.map((variant) => t(variant.key, { by: variant.by })).join(" ")}
      </span>
    </>
  );
}
