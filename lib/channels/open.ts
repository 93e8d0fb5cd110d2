import { SmtpWire } from "@/lib/channels/email/smtp";
import { OutboxEmailWire, OutboxSmsWire } from "@/lib/channels/outbox";
import { SmppWire } from "@/lib/channels/sms/smpp";
import { smppSettings } from "@/lib/channels/sms/smpp-settings";
import type { EmailWire, SmsWire } from "@/lib/channels/wire";
import { env } from "@/lib/core/env";

/** The environment's way out for e-mail: `SMTP_URL`, else files in the outbox. Close it at the end. */
export function openEmailWire(): EmailWire {
  const { SMTP_URL, MAIL_FROM, DATA_DIR } = env();
  return SMTP_URL ? new SmtpWire(SMTP_URL, MAIL_FROM) : new OutboxEmailWire(DATA_DIR, MAIL_FROM);
}

/**
 * The environment's way out for SMS: `SMPP_URL` (connects at once), else files in the outbox. Close it at the end.
 * @throws Error naming what is wrong in SMPP_URL or SMS_SENDER
 */
export function openSmsWire(): SmsWire {
  const { SMPP_URL, SMS_SENDER, DATA_DIR } = env();
  return SMPP_URL ? new SmppWire(smppSettings(SMPP_URL, SMS_SENDER)) : new OutboxSmsWire(DATA_DIR);
}
