import { readHealth } from "@/lib/reports/health";

export const dynamic = "force-dynamic";

/** For whatever watches the installation: 200 while the line works from the form to the answer, else 503. */
export async function GET(): Promise<Response> {
  const health = await readHealth();
  return Response.json(health, {
    status: health.status === "ok" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
