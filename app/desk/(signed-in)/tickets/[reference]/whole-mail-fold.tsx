import { refusalWords } from "@/app/_doors/uploads/listed";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { WholeMail } from "@/lib/mailbox/whole-mail";
import type { Settings } from "@/lib/settings/schema";

type Props = {
  mail: WholeMail;
  /** What of it stands in the conversation. */
  said: string;
  settings: Pick<Settings, "attachments">;
  locale: Locale;
};

/** What an e-mail had besides: quoted text and signature, folded away, and files that were not taken. */
export function WholeMailFold({ mail, said, settings, locale }: Props) {
  const t = translator(locale, "mailbox.whole");
  const { subject, text, refused } = mail;
  const more = text !== "" && !said.includes(text.trim());
  return (
    <div className="text-[12.5px]">
      {refused.map(({ name, reason }) => (
        <p key={`${name} ${reason}`} className="break-words text-danger">
          {t("refused", { name, why: refusalWords(locale, [reason], settings).join(" ") })}
        </p>
      ))}
      {more && (
        <details>
          <summary className="cursor-pointer text-muted">{t("show")}</summary>
          <p className="mt-1 font-semibold break-words" dir="auto">
            {subject}
          </p>
          <p className="entry-text border-l-2 border-rule pl-3" dir="auto">
            {text}
          </p>
        </details>
      )}
    </div>
  );
}
