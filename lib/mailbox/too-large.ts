import { parseEmail } from "@/lib/access/email-address";
import type { Tx } from "@/lib/core/db";
import { publicUrl } from "@/lib/core/env";
import type { MailContent } from "@/lib/core/mail-content";
import { translator } from "@/lib/i18n/translator";
import { writeMessage } from "@/lib/messages/writing";
import type { Settings } from "@/lib/settings/schema";
import { languageOf } from "./language";

/** Tells whoever sent a mail that is too large to be read that it was not, and where their words and files are taken. */
export async function writeTooLarge(
  tx: Tx,
  mail: MailContent,
  { operator, attachments }: Settings,
  now: Date,
): Promise<void> {
  const sender = parseEmail(mail.from?.address ?? "");
  if (!sender.ok) return;
  const locale = languageOf(mail.subject, mail.headers.get("content-language")?.[0] ?? "");
  const t = translator(locale, "mail.mailTooLarge");
  const values = {
    operator: operator.name,
    link: `${publicUrl()}/${locale}`,
    megabytes: attachments.megabytes,
  };
  await writeMessage(
    tx,
    {
      kind: "mailTooLarge",
      channel: "email",
      address: sender.address,
      locale,
      subject: t("subject", values),
      text: t("email", values),
      ticket: null,
    },
    now,
  );
}
