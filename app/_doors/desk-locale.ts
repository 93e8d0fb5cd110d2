import { cookies, headers } from "next/headers";
import { isLocale, type Locale, locales } from "@/lib/i18n/locales";
import { signedIn } from "./auth";

/** The language of the desk: the person's own, and before anybody signed in what their browser asks for. */
export async function deskLocale(): Promise<Locale> {
  // While the database is away nobody is known, and the page that says so still speaks a language.
  const actor = await signedIn().catch(() => null);
  if (actor) return actor.locale;
  const remembered = (await cookies()).get("NEXT_LOCALE")?.value;
  if (isLocale(remembered)) return remembered;
  return accepted((await headers()).get("accept-language"));
}

/** The language that an Accept-Language header likes best among ours (RFC 9110, 12.5.4). */
export function accepted(header: string | null): Locale {
  const wishes = (header ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split("-")[0], weight: weight === undefined ? 1 : Number(weight) };
    });
  const best = wishes.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  return best.map(({ language }) => language).find(isLocale) ?? locales[0];
}
