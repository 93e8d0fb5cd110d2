import type { FormState } from "@/app/_ui/form-state";
import { keepTogether } from "@/app/_ui/keep-together";
import { sayBy, sayMoment } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { checkStatement } from "@/lib/receipts/statement";
import type { Settings } from "@/lib/settings/schema";
import { formatReference } from "@/lib/tickets/reference";

/** The sentences about one receipt: what it proves, or what is wrong with it. */
export function verdictOn(
  locale: Locale,
  settings: Settings,
  typed: { code: string; text: string },
): Pick<FormState, "errors" | "good"> {
  const t = translator(locale, "receipts.verify");
  const wrong = translator(locale, "receipts.errors");
  if (typed.code.trim() === "") return { errors: [{ field: "code", text: wrong("codeRequired") }] };
  const checked = checkStatement(typed.code, typed.text);
  if (!checked.ok) return { errors: [{ field: "code", text: wrong(checked.reason) }] };
  const { timeZone } = settings.calendar;
  // With the year, whenever it is read.
  const longAfter = new Date(checked.filedAt.getTime() - 400 * 86_400_000);
  const good = [
    t("genuine", {
      reference: formatReference(checked.reference),
      filedAt: keepTogether(sayMoment(locale, checked.filedAt, timeZone, longAfter)),
    }),
    ...(checked.promisedBy
      ? [t("promise", { by: keepTogether(sayBy(locale, checked.promisedBy, timeZone, longAfter)) })]
      : []),
  ];
  if (checked.sameText === false) return { errors: [{ field: "text", text: wrong("changed") }], good };
  return { errors: [], good: [...good, t(checked.sameText ? "same" : "noText")] };
}
