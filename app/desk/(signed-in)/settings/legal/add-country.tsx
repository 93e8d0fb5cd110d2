import { getCountries } from "libphonenumber-js";
import Link from "next/link";
import { Section } from "@/app/desk/_parts/page";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { LegalProfile } from "@/lib/settings/legal-schema";

/** Every country that has no profile yet: its page begins with what holds for the others. */
export function AddCountry({ locale, profiles }: { locale: Locale; profiles: LegalProfile[] }) {
  const t = translator(locale, "promise.settings");
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const known = new Set(profiles.map(({ country }) => country));
  const others = getCountries()
    .filter((code) => !known.has(code))
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  return (
    <Section title={t("add")} text={t("addHint")}>
      <details>
        <summary className="cursor-pointer text-[13px]">{t("countries")}</summary>
        <ul className="mt-2 columns-2 text-[13px] sm:columns-3 lg:columns-4">
          {others.map(({ code, name }) => (
            <li key={code}>
              <Link
                href={`/desk/settings/legal/${code}`}
                prefetch={false}
                className="text-accent-text underline underline-offset-2"
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}
