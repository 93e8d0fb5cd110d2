import { newFormToken } from "@/app/_doors/form-token";
import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { start } from "./actions";

type Props = {
  locale: Locale;
  ticketType: TicketType;
  /** Where what was typed is kept; null when nothing was. */
  next: string | null;
};

/** Nobody works on a draft, or no longer: it was published or thrown away meanwhile. */
export function NoDraft({ locale, ticketType, next }: Props) {
  const t = translator(locale, "questionnaires");
  return (
    <form action={start}>
      <input type="hidden" name="formToken" value={newFormToken()} />
      <input type="hidden" name="ticketType" value={ticketType} />
      {next && <input type="hidden" name="next" value={next} />}
      <p className="max-w-2xl">{next ? t("noDraftTyped") : t("noDraftText")}</p>
      <p className="mt-4">
        <button type="submit" className="button button-main">
          {t("change")}
        </button>
      </p>
    </form>
  );
}
