import { markOf } from "@/app/_ui/mark";
import { readSettings } from "@/lib/settings/reading";

/** The sign in the browser's tab. */
export async function GET(): Promise<Response> {
  const { operator } = await readSettings();
  return new Response(markOf(operator.colour), {
    headers: { "Content-Type": "image/svg+xml", "Cache-Control": "public, max-age=3600" },
  });
}
