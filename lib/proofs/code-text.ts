import { publicUrl } from "@/lib/core/env";
import { countSms } from "@/lib/core/sms-text";
import type { MessageChannel } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { codePlaceholder } from "@/lib/messages/code";

/** In minutes (GOV.UK Design System, "Confirm a phone number"). */
export const codeMinutes = 15;

/**
 * What carries a code, with a placeholder where the code goes. The last line of an SMS binds the code to this site, so that a
 * phone offers it here and nowhere else (developer.apple.com/news/?id=z0i801mg). An SMS takes one part, whatever the
 * operator is called: where the name does not fit, it goes.
 */
export function codeText(
  channel: MessageChannel,
  locale: Locale,
  operator: string,
): { subject: string | null; text: string } {
  const t = translator(locale, "mail.code");
  const { hostname: host } = new URL(publicUrl());
  const values = { code: codePlaceholder, operator, host, minutes: codeMinutes };
  if (channel === "email") return { subject: t("subject", values), text: t("email", values) };
  const forms = [t("sms", values), t("smsShort", values)];
  return { subject: null, text: forms.find(inOnePart) ?? `@${host} #${codePlaceholder}` };
}

const inOnePart = (text: string): boolean => countSms(text.replaceAll(codePlaceholder, "00000")).parts === 1;
