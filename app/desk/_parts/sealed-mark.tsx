import { LockKeyhole } from "lucide-react";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Stands where something is that has to be opened first. */
export function SealedMark({ locale }: { locale: Locale }) {
  return (
    <span className="inline-flex items-baseline gap-1 text-muted">
      <LockKeyhole aria-hidden="true" size={13} strokeWidth={1.75} className="translate-y-[2px]" />
      {translator(locale, "fraud.desk")("sealed")}
    </span>
  );
}
