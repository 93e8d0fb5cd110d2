import { keepTogether } from "@/app/_ui/keep-together";
import { ReplyOptions } from "@/app/_ui/reply-options";
import type { TicketType } from "@/lib/generated/prisma/enums";
import { sayWindow } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import { Promises } from "./promises";

type Props = { ticketType: TicketType; locale: Locale; settings: Settings; now: Date };

/** How the answer comes back, and by when. */
export function ReplyPart({ ticketType, locale, settings, now }: Props) {
  const t = translator(locale, "public.form");
  const { timeZone } = settings.calendar;
  return (
    <section className="part" aria-labelledby="answer">
      <h2 id="answer">{t("answer")}</h2>
      <ReplyOptions
        {...{ locale, settings, now }}
        messageHint={<Promises {...{ ticketType, locale, settings, now }} />}
        callHint={({ start, end }) =>
          t("promiseCall", { window: keepTogether(sayWindow(locale, start, end, timeZone, now)) })
        }
        ownAddress
      />
    </section>
  );
}
