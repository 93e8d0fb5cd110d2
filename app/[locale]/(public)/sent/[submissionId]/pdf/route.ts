import { Readable } from "node:stream";
import { redirect } from "next/navigation";
import { publicActor } from "@/app/_doors/actor";
import { localeOf } from "@/app/_doors/locale";
import { orLost } from "@/app/_doors/lost";
import { rememberedCode } from "@/app/_doors/receipt-cookie";
import { paperOf } from "@/app/[locale]/(public)/sent/[submissionId]/paper";
import { showsWords } from "@/app/[locale]/(public)/sent/[submissionId]/said";
import { renderReceipt } from "@/lib/receipts/pdf";
import { readSettings } from "@/lib/settings/reading";
import { readReceipt } from "@/lib/tickets/receipt";
import { formatReference } from "@/lib/tickets/reference";

type Context = { params: Promise<{ locale: string; submissionId: string }> };

/** The receipt as a file to keep. The tracking code is on it where the page would show it too. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { submissionId } = await params;
  const actor = await publicActor();
  const locale = await localeOf(params);
  const receipt = await orLost(locale, readReceipt(actor, submissionId));
  const code = await rememberedCode({ id: receipt.id, submissionId });
  if (!showsWords(receipt, code)) redirect(`/${locale}/sent/${submissionId}`);
  const pdf = renderReceipt(paperOf(receipt, code, locale, await readSettings()));
  return new Response(Readable.toWeb(pdf) as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${formatReference(receipt.reference)}.pdf"`,
      "cache-control": "private, no-store",
    },
  });
}
