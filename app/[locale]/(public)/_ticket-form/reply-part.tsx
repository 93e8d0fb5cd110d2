import { CallTimes } from "@/app/_ui/call-times";
import { EmailSuggestion } from "@/app/_ui/email-suggestion";
import { Options, TextField } from "@/app/_ui/form-controls";
import { keepTogether } from "@/app/_ui/keep-together";
import { offeredWindows } from "@/lib/callbacks/windows";
import type { TicketType } from "@/lib/generated/prisma/enums";
import { sayWindow } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import { Optional } from "./about";
import { offeredDays, zoneName } from "./call-days";
import { exampleNumber } from "./example-number";
import { Promises } from "./promises";

type Props = { ticketType: TicketType; locale: Locale; settings: Settings; now: Date };

/** How the answer comes back, and by when. Only the chosen channel is asked for its address. */
export function ReplyPart({ ticketType, locale, settings, now }: Props) {
  const t = translator(locale, "public.form");
  const { calendar, callWindowMinutes, operator } = settings;
  const example = exampleNumber(operator.country);
  const days = offeredWindows(calendar, callWindowMinutes, now);
  const first = days[0]?.windows[0];
  const promises = <Promises ticketType={ticketType} locale={locale} settings={settings} now={now} />;
  return (
    <section className="part" aria-labelledby="answer">
      <h2 id="answer">{t("answer")}</h2>
      <Options
        name="replyChannel"
        label={t("replyChannel")}
        options={[
          {
            value: "sms",
            label: t("sms"),
            hint: promises,
            reveal: (
              <TextField
                name="smsNumber"
                label={t("smsNumber")}
                hint={t("numberHint", { example })}
                type="tel"
                autoComplete="tel"
                className="chars-20"
              />
            ),
          },
          {
            value: "email",
            label: t("email"),
            hint: promises,
            reveal: (
              <>
                <TextField
                  name="emailAddress"
                  label={t("emailAddress")}
                  type="email"
                  autoComplete="email"
                  autoCapitalize="none"
                  spellCheck={false}
                />
                <EmailSuggestion />
              </>
            ),
          },
          ...(first
            ? [
                {
                  value: "phone",
                  label: t("phone"),
                  hint: t("promiseCall", {
                    window: keepTogether(sayWindow(locale, first.start, first.end, calendar.timeZone, now)),
                  }),
                  reveal: (
                    <>
                      <TextField
                        name="phoneNumber"
                        label={t("phoneNumber")}
                        hint={t("phoneNumberHint")}
                        type="tel"
                        autoComplete="tel"
                        className="chars-20"
                      />
                      <TextField
                        name="contactName"
                        label={<Optional locale={locale}>{t("contactName")}</Optional>}
                        autoComplete="name"
                        spellCheck={false}
                        className="chars-20"
                      />
                      <CallTimes
                        label={t("callDay")}
                        hint={t("callDayHint", { zone: zoneName(locale, calendar.timeZone, now) })}
                        days={offeredDays(days, locale, calendar.timeZone, now)}
                      />
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}
