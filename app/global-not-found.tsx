import "@/app/_ui/tokens.css";
import "@/app/_ui/page.css";
import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { AccentStyle } from "@/app/_ui/accent-style";
import { LostPage } from "@/app/_ui/lost-page";
import { isLocale, type Locale, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readersLocale(), "public.notFound")("title") };
}

/** For an address that belongs to no part of the product: in the language chosen before, or the browser's. */
export default async function GlobalNotFound() {
  const locale = await readersLocale();
  const settings = await readSettings();
  return (
    <html lang={locale}>
      <head>
        <AccentStyle colour={settings.operator.colour} />
      </head>
      <body className="public">
        <LostPage locale={locale} settings={settings} />
      </body>
    </html>
  );
}

async function readersLocale(): Promise<Locale> {
  const chosen = (await cookies()).get("NEXT_LOCALE")?.value;
  if (isLocale(chosen)) return chosen;
  const accepted = (await headers()).get("accept-language") ?? "";
  const wanted = accepted.split(",").map((range) => range.trim().slice(0, 2).toLowerCase());
  return wanted.find(isLocale) ?? locales[0];
}
