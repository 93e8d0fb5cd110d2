import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { readGatewayTest } from "@/lib/messages/testing-gateway";

type Result = Awaited<ReturnType<typeof readGatewayTest>>;

/** What came of a test: in plain words, and what the other side said as it said it. */
export function TestResult({ locale, result }: { locale: Locale; result: Result }) {
  const { state, stateReason, address, tries } = result;
  const t = translator(locale, "gateways");
  const failed = state.endsWith("Failure");
  const [last] = tries;
  const said = [stateReason ?? last?.code, last?.detail].filter(Boolean).join(" · ");
  return (
    <div
      role={failed ? "alert" : "status"}
      className={`mb-4 max-w-2xl border-l-4 px-3 py-2 ${failed ? "border-danger bg-danger-paper" : "border-good bg-shade"}`}
    >
      <p className="font-semibold">{t(`result.${state}`, { address })}</p>
      {said && (
        <p className="mt-0.5 text-[13px]">
          {t("resultSaid")} <code className="font-mono break-all">{said}</code>
        </p>
      )}
    </div>
  );
}
