import { publicActor } from "@/app/_doors/actor";
import { readLogo } from "@/lib/settings/logo";
import { readSettings } from "@/lib/settings/reading";

/** The operator's picture. Its address names its content (`?v=`), so a copy may be kept for a year. */
export async function GET(request: Request): Promise<Response> {
  await publicActor();
  const logo = readLogo((await readSettings()).operator.logo);
  if (!logo) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  const etag = `"${logo.version}"`;
  const asked = new URL(request.url).searchParams.get("v");
  const headers = {
    "Content-Type": logo.type,
    "Cache-Control": asked === logo.version ? "public, max-age=31536000, immutable" : "no-cache",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    ETag: etag,
  };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(logo.bytes), { headers });
}
