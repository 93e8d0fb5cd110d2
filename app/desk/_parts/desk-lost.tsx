import Link from "next/link";
import { deskLocale } from "@/app/_doors/desk-locale";
import { AccentStyle } from "@/app/_ui/accent-style";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import { chosenTheme } from "./theme";
import { Threshold } from "./threshold";

/** A whole document for an address of the desk that leads nowhere. Missing and forbidden look the same. */
export async function DeskLost({ operator }: Pick<Settings, "operator">) {
  const [locale, theme] = await Promise.all([deskLocale(), chosenTheme()]);
  const t = translator(locale, "desk.errors");
  return (
    <html lang={locale} data-theme={theme}>
      <head>
        <AccentStyle colour={operator.colour} />
      </head>
      <body className="desk min-h-dvh text-[14px] leading-5 antialiased">
        <title>{`${t("missingTitle")} – ${operator.name}`}</title>
        <Threshold locale={locale} operator={operator} title={t("missingTitle")}>
          <p className="mt-4 text-muted">{t("missingText")}</p>
          <p className="mt-6">
            <Link
              href="/desk/queue"
              prefetch={false}
              className="inline-flex h-9 items-center rounded-[4px] bg-accent px-4 font-semibold text-on-accent"
            >
              {t("toQueue")}
            </Link>
          </p>
        </Threshold>
      </body>
    </html>
  );
}
