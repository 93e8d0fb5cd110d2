import { readKannelReport } from "@/lib/gateways/kannel-report";
import { reportedOverHttp } from "@/lib/replies/reported-over-http";

type Context = { params: Promise<{ gateway: string }> };

/** Kannel calls here with what became of a message. Only once that is stored it is told so. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { gateway } = await params;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return reportedOverHttp(readKannelReport(gateway, query));
}
