import { type Locale, locales } from "@/lib/i18n/locales";

export const widths = [360, 1280] as const;
export const themes = ["light", "dark"] as const;
export type Width = (typeof widths)[number];
export type Theme = (typeof themes)[number];

export type Wanted = {
  locales: readonly Locale[];
  themes: readonly Theme[];
  widths: readonly Width[];
  /** Is this sheet wanted? */
  sheet: (name: string) => boolean;
};

/** Reads `--only ru-dark-360-desk`: any of a language, a theme, a width and a sheet's name. */
export function wantedBy(args: string[]): Wanted {
  const only = args[args.indexOf("--only") + 1];
  const words = args.includes("--only") && only ? only.split("-") : [];
  const among = <T extends string | number>(all: readonly T[]): readonly T[] => {
    const named = all.filter((one) => words.includes(String(one)));
    return named.length > 0 ? named : all;
  };
  const known = [...locales, ...themes, ...widths].map(String);
  const rest = words.filter((word) => !known.includes(word)).join("-");
  return {
    locales: among(locales),
    themes: among(themes),
    widths: among(widths),
    sheet: (name) => name.startsWith(rest),
  };
}
