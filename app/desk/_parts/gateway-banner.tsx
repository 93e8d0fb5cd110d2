import { readWaysOut } from "@/lib/gateways/ways";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Says so, as long as nothing that is written here can reach anybody. */
export async function GatewayBanner({ locale }: { locale: Locale }) {
  const ways = await readWaysOut();
  if (ways.sms && ways.email) return null;
  const t = translator(locale, "desk.gateway");
  const key = !ways.sms && !ways.email ? "both" : ways.sms ? "email" : "sms";
  return (
    <aside
      aria-label={t("label")}
      className="border-b border-rule bg-shade px-4 py-1 text-[12.5px] leading-[18px] text-warn"
    >
      {t(key)}
    </aside>
  );
}
