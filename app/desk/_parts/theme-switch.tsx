import { Monitor, Moon, Sun } from "lucide-react";
import { newFormToken } from "@/app/_doors/form-token";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { chooseTheme } from "./session-actions";
import type { Theme } from "./theme";

const choices = [
  ["light", Sun],
  ["dark", Moon],
  ["system", Monitor],
] as const;

/** Light, dark, or as the system has it: kept in a cookie, so that the first paint is already right. */
export function ThemeSwitch({ locale, theme }: { locale: Locale; theme: Theme | undefined }) {
  const t = translator(locale, "desk.nav");
  return (
    <form action={chooseTheme} className="mt-2">
      <input type="hidden" name="formToken" value={newFormToken()} />
      <fieldset className="theme-switch">
        <legend className="sr-only">{t("theme")}</legend>
        {choices.map(([choice, Icon]) => (
          <button
            key={choice}
            type="submit"
            name="theme"
            value={choice}
            aria-pressed={choice === (theme ?? "system")}
            title={t(choice)}
            data-command={`${t("theme")}: ${t(choice)}`}
          >
            <Icon aria-hidden="true" size={15} strokeWidth={1.75} />
            <span className="sr-only">{t(choice)}</span>
          </button>
        ))}
      </fieldset>
    </form>
  );
}
