import "@/app/_ui/tokens.css";
import "@/app/_ui/page.css";
import "@/app/_ui/home.css";
import "@/app/_ui/form.css";
import "@/app/_ui/form-extras.css";
import "@/app/_ui/steps.css";
import "@/app/_ui/attachments.css";
import "@/app/_ui/promise.css";
import "@/app/_ui/quick-exit.css";
import "@/app/_ui/slip.css";
import "@/app/_ui/tracker.css";
import "@/app/_ui/proof.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { readersLocale } from "@/app/_doors/locale";
import { AccentStyle } from "@/app/_ui/accent-style";
import { Failure } from "@/app/_ui/failure";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { defaultSettings } from "@/lib/settings/defaults";
import { readSettings } from "@/lib/settings/reading";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { locale } = await params;
  return {
    icons: { icon: "/mark.svg", apple: "/mark/192" },
    manifest: isLocale(locale) ? `/${locale}/app-manifest` : undefined,
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#1b1b1c" },
  ],
};

export default async function PublicLayout({ children, params }: Props) {
  // Other addresses end up here too, such as /x/y: their pages say that there is nothing, in the reader's language.
  const { locale: named } = await params;
  const locale = isLocale(named) ? named : await readersLocale();
  // Without the database the page below fails; what stands around it must not, or nothing could say so.
  const { operator, contactLines } = await readSettings().catch(() => ({
    ...defaultSettings,
    contactLines: [],
  }));
  const t = translator(locale, "public.failure");
  return (
    <html lang={locale}>
      <head>
        <AccentStyle colour={operator.colour} />
      </head>
      <body className="public">
        <Failure
          title={t("title")}
          text={t("text")}
          again={t("retry")}
          home={t("home")}
          homeHref={`/${locale}`}
          track={translator(locale, "public.shell")("track")}
          operator={operator.name}
          lines={contactLines.map(({ who, number }) => ({ who: who[locale], number }))}
        >
          {children}
        </Failure>
      </body>
    </html>
  );
}
