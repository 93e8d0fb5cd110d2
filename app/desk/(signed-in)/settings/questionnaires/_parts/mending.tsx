import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What must be mended here before the draft can be published; it may be saved before that. */
export function Mending({ locale, problems }: { locale: Locale; problems: Map<string, string> }) {
  if (problems.size === 0) return null;
  return (
    <div className="mending">
      <p>{translator(locale, "questionnaires")("toMend", { count: problems.size })}</p>
      <ul>
        {[...problems].map(([field, text]) => (
          <li key={field}>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
