import "@/app/_ui/tokens.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { deskLocale } from "@/app/_doors/desk-locale";
import { AccentStyle } from "@/app/_ui/accent-style";
import { readSettings } from "@/lib/settings/reading";
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
  const [locale, theme, settings] = await Promise.all([deskLocale(), chosenTheme(), readSettings()]);
  return (
    <html lang={locale} data-theme={theme}>
      <head>
        <AccentStyle colour={settings.operator.colour} />
      </head>
      <body className="desk min-h-dvh text-[14px] leading-5 antialiased">{children}</body>
    </html>
  );
}
