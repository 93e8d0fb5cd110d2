import type { Metadata } from "next";
import { localeOf } from "@/app/_doors/locale";
import type { PageIn } from "@/app/_doors/page-props";
import { customerActor } from "@/app/_doors/tracker-session";
import { offeredDays, zoneName } from "@/app/_ui/call-days";
import { exampleNumber } from "@/app/_ui/example-number";
import { LongText, TextField } from "@/app/_ui/form-controls";
import { Optional } from "@/app/_ui/optional";
import { replyControls } from "@/app/_ui/reply-controls";
import { ChangePage } from "@/app/[locale]/(public)/track/[reference]/change-page";
import { askForCode, openedFor } from "@/app/[locale]/(public)/track/[reference]/opened";
import { windowsWithRoom } from "@/lib/callbacks/capacity";
import { translator } from "@/lib/i18n/translator";
import { maskAddress } from "@/lib/tickets/masking";
import { askCall } from "./actions";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** A call instead of writing: where, when, and what about. */
export default async function Call({ params }: PageIn<{ reference: string }>) {
  const { reference } = await params;
  const actor = await customerActor(reference);
  const locale = await localeOf(params);
  if (!actor) askForCode(locale, reference);
  const { settings, ticket, now } = await openedFor("call", actor, locale);
  const [t, form] = [translator(locale, "following.call"), translator(locale, "public.form")];
  const { calendar, operator } = settings;
  const days = await windowsWithRoom(settings, now);
  const { CallTimes } = replyControls;
  const known = ticket.replyChannel === "sms" ? ticket.replyAddress : null;
  return (
    <ChangePage
      {...{ locale, settings, ticket }}
      way="call"
      title={t("title")}
      lead={t(days.length > 0 ? "lead" : "none")}
      send={t("send")}
      action={askCall.bind(null, locale, ticket.reference)}
    >
      <TextField
        name="phoneNumber"
        label={t("number")}
        hint={
          known
            ? t("numberKnown", { address: maskAddress("phone", known) })
            : form("numberHint", { example: exampleNumber(operator.country) })
        }
        type="tel"
        autoComplete="tel"
        className="chars-20"
      />
      <TextField
        name="contactName"
        label={<Optional locale={locale}>{form("contactName")}</Optional>}
        autoComplete="name"
        spellCheck={false}
        className="chars-20"
      />
      <CallTimes
        label={form("callDay")}
        hint={form("callDayHint", { zone: zoneName(locale, calendar.timeZone, now) })}
        days={offeredDays(days, locale, calendar.timeZone, now)}
      />
      <LongText name="text" label={<Optional locale={locale}>{t("text")}</Optional>} rows={3} />
    </ChangePage>
  );
}
