import "@/app/_ui/tokens.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { deskLocale } from "@/app/_doors/desk-locale";
import { AccentStyle } from "@/app/_ui/accent-style";
import { translator } from "@/lib/i18n/translator";
import { defaultSettings } from "@/lib/settings/defaults";
import { readSettings } from "@/lib/settings/reading";
import { WithFailureWords } from "./_parts/failure-words";
import { chosenTheme } from "./_parts/theme";

export const metadata: Metadata = {
  icons: { icon: "/mark.svg" },
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#1b1b1c" },
  ],
};

/** The shell of every page for staff, signed in or not. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const [locale, theme, { operator }] = await Promise.all([
    deskLocale(),
    chosenTheme(),
    // Without the database the pages fail; what stands around them must not, or nothing could say so.
    readSettings().catch(() => defaultSettings),
  ]);
  const t = translator(locale, "desk.errors");
  const failure = {
    title: t("brokenTitle"),
    text: t("brokenText"),
    toQueue: t("toQueue"),
    again: t("again"),
  };
  return (
    <html lang={locale} data-theme={theme}>
      <head>
        <AccentStyle colour={operator.colour} />
      </head>
      <body className="desk min-h-dvh text-[14px] leading-5 antialiased">
        <WithFailureWords words={failure}>{children}</WithFailureWords>
      </body>
    </html>
  );
}
