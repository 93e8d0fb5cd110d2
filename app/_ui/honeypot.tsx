import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** A programme fills in every field it finds; nobody else sees or reaches this one. */
export const honeypotField = "homepage";

export function Honeypot({ locale }: { locale: Locale }) {
  return (
    <div className="not-for-people" aria-hidden="true">
      <label htmlFor={honeypotField}>{translator(locale, "proof.work")("leaveEmpty")}</label>
      <input id={honeypotField} name={honeypotField} tabIndex={-1} autoComplete="off" defaultValue="" />
    </div>
  );
}
