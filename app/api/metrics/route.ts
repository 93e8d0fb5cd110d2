import { mayReadMetrics, sayMetrics } from "@/lib/reports/metrics";

export const dynamic = "force-dynamic";

/** For Prometheus, with METRICS_TOKEN as its bearer token. For everybody else nothing is here. */
export async function GET(request: Request): Promise<Response> {
  if (!mayReadMetrics(request.headers.get("authorization"))) return new Response(null, { status: 404 });
  return new Response(await sayMetrics(), {
    headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "no-store" },
  });
}
