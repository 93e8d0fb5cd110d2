import Link from "next/link";
import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Version } from "@/lib/questionnaires/versions";
import { versionPath } from "./paths";
import { sayAmount, sayState } from "./state-line";

type Props = { locale: Locale; ticketType: TicketType; versions: Version[]; timeZone: string; now: Date };

/** Every version that was ever asked, the newest first. */
export function History({ locale, ticketType, versions, timeZone, now }: Props) {
  const t = translator(locale, "questionnaires");
  return (
    <section aria-labelledby="history" className="border-t border-rule py-5">
      <h2 id="history" className="text-[15px] font-bold">
        {t("history")}
      </h2>
      <p className="text-muted">{t("historyHint")}</p>
      <ul className="mt-2 grid gap-1.5 text-[13px]">
        {versions
          .filter(({ state }) => state !== "draft")
          .map((version) => (
            <li key={version.version}>
              <Link
                className="text-accent-text underline underline-offset-2"
                href={versionPath(ticketType, version.version)}
              >
                {t("version", { version: version.version })}
              </Link>{" "}
              {sayState(locale, version, timeZone, now)}{" "}
              <span className="text-muted">{sayAmount(locale, version)}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}
