import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatReference } from "@/lib/tickets/reference";
import { notSpam, rejectSpam } from "./actions";

type Props = { locale: Locale; reference: string; formToken: string };

/** One press each: into the queue with an acknowledgement, or out of it for good. */
export function SpamButtons({ locale, reference, formToken }: Props) {
  const t = translator(locale, "proof.spam");
  const about = <span className="sr-only">: {formatReference(reference)}</span>;
  return (
    <form action={notSpam} className="flex flex-wrap gap-2">
      <input type="hidden" name="formToken" value={formToken} />
      <input type="hidden" name="reference" value={reference} />
      <button type="submit" className="button">
        {t("clear")}
        {about}
      </button>
      <button type="submit" formAction={rejectSpam} className="button text-danger">
        {t("reject")}
        {about}
      </button>
    </form>
  );
}
