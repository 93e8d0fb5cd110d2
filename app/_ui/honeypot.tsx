import { honeypotField } from "@/lib/access/honeypot";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The field that no person sees or reaches. */
export function Honeypot({ locale }: { locale: Locale }) {
  return (
    <div className="not-for-people" aria-hidden="true">
      <label htmlFor={honeypotField}>{translator(locale, "proof.work")("leaveEmpty")}</label>
      <input id={honeypotField} name={honeypotField} tabIndex={-1} autoComplete="off" defaultValue="" />
    </div>
  );
}
