import { ProvedMark } from "@/app/desk/_parts/marks";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Does the address, or the number, belong to who wrote? Said with a sign and in words. */
export function Proved({ at, locale }: { at: Date | null; locale: Locale }) {
  const t = translator(locale, "proof.desk");
  return (
    <span className="flex items-center gap-1 text-muted">
      {at && <ProvedMark proved words="" />}
      {t(at ? "proved" : "notProved")}
    </span>
  );
}
