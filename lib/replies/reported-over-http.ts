import type { HttpReport } from "@/lib/gateways/kannel-report";
import { deliveryReported } from "./delivering";

/**
 * Stores what a gateway reported over HTTP, and answers it: 403 and 400 for what is not to be believed or read, which is
 * not to be repeated; 500 by a throw when the database is away, so that it comes again.
 */
export async function reportedOverHttp(report: HttpReport | "forbidden" | "unreadable"): Promise<Response> {
  if (report === "forbidden") return new Response(null, { status: 403 });
  if (report === "unreadable") return new Response(null, { status: 400 });
  const { gateway, providerReference, state, code } = report;
  await deliveryReported({ gateway, providerReferences: [providerReference], state, code });
  return new Response(null, { status: 204 });
}
