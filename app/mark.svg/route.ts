import { accentOf } from "@/app/_ui/accent";
import { readSettings } from "@/lib/settings/reading";

/** The sign in the browser's tab: an echo in the operator's colour. */
export async function GET(): Promise<Response> {
  const { operator } = await readSettings();
  const { fill, onFill } = accentOf(operator.colour).light;
  const echo = `<g fill="none" stroke="${onFill}" stroke-width="3.5"><path d="M13 9a10 10 0 0 1 0 14M19 5a16 16 0 0 1 0 22"/></g>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="${fill}"/><circle cx="8" cy="16" r="3" fill="${onFill}"/>${echo}</svg>`;
  return new Response(svg, {
    headers: { "Content-Type": "image/svg+xml", "Cache-Control": "public, max-age=3600" },
  });
}
