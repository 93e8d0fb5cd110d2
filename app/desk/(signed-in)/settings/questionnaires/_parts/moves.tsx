import { ArrowDown, ArrowUp } from "lucide-react";
import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { move } from "./actions";

type Props = {
  ticketType: TicketType;
  locale: Locale;
  formToken: string;
  what: Record<string, string>;
  name: string;
  first: boolean;
  last: boolean;
};

const icon = { "aria-hidden": true, size: 15, strokeWidth: 1.75 } as const;

/** One place up, one place down. */
export function Moves({ ticketType, locale, formToken, what, name, first, last }: Props) {
  const t = translator(locale, "questionnaires");
  return (
    <form action={move} className="moves">
      <input type="hidden" name="formToken" value={formToken} />
      <input type="hidden" name="ticketType" value={ticketType} />
      {Object.entries(what).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {first ? (
        <span />
      ) : (
        <button type="submit" name="by" value="-1" aria-label={t("moveUp", { name })}>
          <ArrowUp {...icon} />
        </button>
      )}
      {last ? (
        <span />
      ) : (
        <button type="submit" name="by" value="1" aria-label={t("moveDown", { name })}>
          <ArrowDown {...icon} />
        </button>
      )}
    </form>
  );
}
