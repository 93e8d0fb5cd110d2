import "@/app/_ui/tokens.css";
import "@/app/_ui/page.css";
import "@/app/_ui/slip.css";
import { headers } from "next/headers";
import { targetHeader } from "@/app/_doors/client-address";
import { readersLocale } from "@/app/_doors/locale";
import { AccentStyle } from "@/app/_ui/accent-style";
import { LostPage } from "@/app/_ui/lost-page";
import { DeskLost } from "@/app/desk/_parts/desk-lost";
import { readSettings } from "@/lib/settings/reading";

/** For an address that belongs to no part of the product: in the language chosen before, or the browser's. */
export default async function GlobalNotFound() {
  const [locale, settings] = [await readersLocale(), await readSettings()];
  const target = (await headers()).get(targetHeader) ?? "";
  if (/^\/desk(?:[/?]|$)/.test(target)) return <DeskLost operator={settings.operator} />;
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
