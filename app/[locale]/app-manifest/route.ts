import { localeOf } from "@/app/_doors/locale";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";

type Context = { params: Promise<{ locale: string }> };

/** With it a phone takes the form and the tracker as an app (W3C Web Application Manifest). */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const locale = await localeOf(params);
  const { operator } = await readSettings();
  const t = translator(locale, "reach.app");
  const home = translator(locale, "public.home");
  const icon = (size: number, purpose: string) => ({
    src: `/mark/${size}`,
    sizes: `${size}x${size}`,
    type: "image/png",
    purpose,
  });
  const manifest = {
    id: "/",
    name: t("name", { operator: operator.name }),
    short_name: operator.name,
    description: home("lead"),
    lang: locale,
    start_url: `/${locale}`,
    scope: "/",
    display: "standalone",
    background_color: "#fbfaf7",
    theme_color: "#fbfaf7",
    icons: [icon(192, "any"), icon(512, "any"), icon(512, "maskable")],
    shortcuts: ["question", "claim", "track"].map((page) => ({
      name: home(page),
      url: `/${locale}/${page}`,
    })),
  };
  return Response.json(manifest, {
    headers: { "Content-Type": "application/manifest+json", "Cache-Control": "public, max-age=3600" },
  });
}
