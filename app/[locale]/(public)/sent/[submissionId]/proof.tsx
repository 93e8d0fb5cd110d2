import { publicUrl } from "@/lib/core/env";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { grouped } from "@/lib/receipts/grouped";
import type { Receipt } from "@/lib/tickets/receipt";
import { verifyPath } from "./paper";
import { proofOf, saidOn } from "./said";

/** The code with which anybody can check this receipt. */
export function Proof({ receipt, locale }: { receipt: Receipt; locale: Locale }) {
  const t = translator(locale, "receipts.paper");
  const proof = proofOf(receipt, saidOn(receipt, locale));
  return (
    <details className="section small proof">
      <summary>{t("proof")}</summary>
      <p>{t("proofHint", { url: publicUrl() + verifyPath(locale) })}</p>
      <p className="typed-code">
        <a href={verifyPath(locale, proof)}>{grouped(proof)}</a>
      </p>
    </details>
  );
}
