import { staffActor } from "@/app/_doors/actor";
import { posted } from "@/app/_doors/posted";
import { deskNotFound, orNotFound } from "@/app/_doors/refusal";
import { previewAnswer } from "@/lib/replies/previewing";
import { answerForm } from "@/lib/replies/schema";
import { parseReference } from "@/lib/tickets/reference";
import { previewPage } from "./preview-page";

type Context = { params: Promise<{ reference: string }> };

/** The answer being written, as it would arrive: shown in a frame beside it, where nothing of it runs. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await staffActor();
  const reference = parseReference((await params).reference);
  const { fields, submissionId } = await posted(await request.formData());
  if (!reference || !submissionId) deskNotFound();
  const { text = "", statusAfter = "", outcome = "" } = fields;
  const written = answerForm.safeParse({ text: text || "…", statusAfter, outcome, seenNoteId: null });
  if (!written.success) deskNotFound();
  const preview = await orNotFound(previewAnswer(actor, reference, written.data));
  const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(previewPage(actor.locale, preview, fields.theme), { headers });
}

/** Only what is being written is shown here: the address alone leads nowhere. */
export async function GET(): Promise<never> {
  await staffActor();
  deskNotFound();
}
