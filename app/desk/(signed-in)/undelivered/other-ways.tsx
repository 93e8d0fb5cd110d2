import Link from "next/link";
import { sayPhone } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { UndeliveredWork } from "@/lib/replies/undelivered-work";
import { goAnotherWay } from "./actions";

type Props = { work: UndeliveredWork; locale: Locale; country: string; formToken: string };

/** Other ways for the same words, each by one press. */
export function OtherWays({ work, locale, country, formToken }: Props) {
  const t = translator(locale, "desk.undelivered");
  const { contact, phone } = work;
  const to = contact?.channel === "sms" ? sayPhone(contact.address, country) : contact?.address;
  return (
    <form action={goAnotherWay} className="flex flex-wrap gap-2">
      <input type="hidden" name="formToken" value={formToken} />
      <input type="hidden" name="id" value={work.id} />
      {to && (
        <button type="submit" name="step" value="contact" className="button break-all">
          {t("sendTo", { address: to })}
        </button>
      )}
      {phone && (
        <button type="submit" name="step" value="call" className="button">
          {t("call", { number: sayPhone(phone, country) })}
        </button>
      )}
      {work.address && (
        <Link href={`/desk/undelivered/${work.id}/letter`} prefetch={false} className="button">
          {t("letter")}
        </Link>
      )}
    </form>
  );
}
