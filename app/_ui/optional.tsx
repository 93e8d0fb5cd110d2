import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The label of a field that may stay empty. */
export function Optional({ locale, children }: { locale: Locale; children: string }) {
  return (
    <>
      {children} <span className="optional">{translator(locale, "public.form")("optional")}</span>
    </>
  );
}
