import { twilioReportUrl } from "@/lib/gateways/report-address";
import { readTwilioReport } from "@/lib/gateways/twilio-report";
import { reportedOverHttp } from "@/lib/replies/reported-over-http";

type Context = { params: Promise<{ gateway: string }> };

const longest = 20_000;

/** Twilio posts here what became of a message. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { gateway } = await params;
  if (Number(request.headers.get("content-length") ?? longest + 1) > longest)
    return new Response(null, { status: 413 });
  const fields = Object.fromEntries(new URLSearchParams(await request.text()));
  const signature = request.headers.get("x-twilio-signature") ?? "";
  // It signs the address that it was given, whatever a proxy made of it.
  return reportedOverHttp(
    await readTwilioReport(gateway, { url: twilioReportUrl(gateway), signature, fields }),
  );
}
