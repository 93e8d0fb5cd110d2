import { gatewayConfigured } from "@/lib/core/env";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Says so, as long as nothing that is written here can reach anybody. */
export function GatewayBanner({ locale }: { locale: Locale }) {
  const missing = { sms: !gatewayConfigured("sms"), email: !gatewayConfigured("email") };
  if (!missing.sms && !missing.email) return null;
  const t = translator(locale, "desk.gateway");
  const key = missing.sms && missing.email ? "both" : missing.sms ? "sms" : "email";
  return (
    <aside
      aria-label={t("label")}
      className="border-b border-rule bg-shade px-4 py-1 text-[12.5px] leading-[18px] text-warn"
    >
      {t(key)}
    </aside>
  );
}
