import type { ReactNode } from "react";
import { windowsWithRoom } from "@/lib/callbacks/capacity";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import { offeredDays, zoneName } from "./call-days";
import { exampleNumber } from "./example-number";
import { Optional } from "./optional";
import type { Controls } from "./shown-controls";

type Props = {
  locale: Locale;
  settings: Settings;
  now: Date;
  controls: Pick<Controls, "Options" | "TextField" | "CallTimes" | "EmailSuggestion">;
  /** It is the only question of its page. */
  asTitle?: boolean;
  /** Instead of the one that its customer is asked. */
  question?: string;
  /** What is said below a way to answer: by when it comes. */
  messageHint?: ReactNode;
  callHint?: (firstWindow: { start: Date; end: Date }) => ReactNode;
  /** Whoever fills it in is the one to be answered: the browser may offer what it knows of them. */
  ownAddress?: boolean;
};

/** The three ways to answer. Only the chosen one asks for its address; without opening hours nobody can call. */
export async function ReplyOptions(props: Props) {
  const { locale, settings, now, controls, asTitle, question, messageHint, callHint, ownAddress } = props;
  const { Options, TextField, CallTimes, EmailSuggestion } = controls;
  const t = translator(locale, "public.form");
  const { calendar, operator } = settings;
  const days = await windowsWithRoom(settings, now);
  const first = days[0]?.windows[0];
  const known = (kind: string) => (ownAddress ? kind : "off");
  const call = (
    <>
      <TextField
        name="phoneNumber"
        label={t("phoneNumber")}
        hint={t("phoneNumberHint")}
        type="tel"
        autoComplete={known("tel")}
        className="chars-20"
      />
      <TextField
        name="contactName"
        label={<Optional locale={locale}>{t("contactName")}</Optional>}
        autoComplete={known("name")}
        spellCheck={false}
        className="chars-20"
      />
      <CallTimes
        label={t("callDay")}
        hint={t("callDayHint", { zone: zoneName(locale, calendar.timeZone, now) })}
        days={offeredDays(days, locale, calendar.timeZone, now)}
      />
    </>
  );
  return (
    <Options
      name="replyChannel"
      label={question ?? t("replyChannel")}
      asTitle={asTitle}
      options={[
        {
          value: "sms",
          label: t("sms"),
          hint: messageHint,
          reveal: (
            <TextField
              name="smsNumber"
              label={t("smsNumber")}
              hint={t("numberHint", { example: exampleNumber(operator.country) })}
              type="tel"
              autoComplete={known("tel")}
              className="chars-20"
            />
          ),
        },
        {
          value: "email",
          label: t("email"),
          hint: messageHint,
          reveal: (
            <>
              <TextField
                name="emailAddress"
                label={t("emailAddress")}
                type="email"
                autoComplete={known("email")}
                autoCapitalize="none"
                spellCheck={false}
              />
              <EmailSuggestion />
            </>
          ),
        },
        ...(first ? [{ value: "phone", label: t("phone"), hint: callHint?.(first), reveal: call }] : []),
      ]}
    />
  );
}
