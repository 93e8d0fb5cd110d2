import { publicUrl } from "@/lib/core/env";
import { sayMoment, sayPhone } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Paper } from "@/lib/receipts/pdf";
import type { Settings } from "@/lib/settings/schema";
import type { Receipt } from "@/lib/tickets/receipt";
import { formatReference } from "@/lib/tickets/reference";
import { formatTrackingCode } from "@/lib/tickets/tracking-code";
import { promiseOn } from "./promise-on";
import { proofOf, saidOn } from "./said";

/** Where a receipt is checked; with its code, when that is given. */
export const verifyPath = (locale: Locale, code = ""): string =>
  `/${locale}/verify${code && `?code=${code}`}`;

/** @param code the tracking code, when this browser may see it: only then is the paper the person's own */
export function paperOf(receipt: Receipt, code: string | null, locale: Locale, settings: Settings): Paper {
  const t = translator(locale, "public.receipt");
  const paper = translator(locale, "receipts.paper");
  const { operator, calendar } = settings;
  const { ticketType, subjectNumber, creationDate } = receipt;
  const said = saidOn(receipt, locale);
  const proof = proofOf(receipt, said);
  const own = code !== null;
  return {
    locale,
    title: t("title", { type: ticketType }),
    operator: operator.name,
    colour: operator.colour,
    referenceLabel: t("reference"),
    reference: formatReference(receipt.reference),
    promise: promiseOn(receipt, own, locale, settings),
    facts: [
      { label: t("sent"), text: sayMoment(locale, creationDate, calendar.timeZone, new Date(0)) },
      ...(own && subjectNumber
        ? [{ label: t("number"), text: sayPhone(subjectNumber, operator.country) }]
        : []),
      ...(own ? [{ label: t("code"), text: formatTrackingCode(code) }] : []),
    ],
    saidLabel: t("said"),
    said,
    proofLabel: paper("proof"),
    proofHint: paper("proofHint", { url: publicUrl() + verifyPath(locale) }),
    proof,
    verifyUrl: publicUrl() + verifyPath(locale, proof),
  };
}
