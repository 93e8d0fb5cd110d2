import type { CustomerActor } from "@/lib/access/actor";
import { cleanText, lengthOf } from "@/lib/core/typed-text";
import type { FieldError, Fields } from "@/lib/questionnaires/form-reading";
import type { Settings } from "@/lib/settings/schema";
import { descriptionLimit } from "@/lib/tickets/form";
import { parseReplyForm } from "@/lib/tickets/form-reply";
import { readTracked } from "@/lib/tickets/tracking";
import type { CallWish } from "./asking-for-call";

type ReadCall = { ok: true; wish: Omit<CallWish, "submissionId"> } | { ok: false; errors: FieldError[] };

/**
 * Reads a form that asks for a call. Where no number is typed, the one that the ticket is answered at is meant.
 * @throws NotFound
 */
export async function readCallForm(
  actor: CustomerActor,
  fields: Fields,
  settings: Settings,
  now: Date,
): Promise<ReadCall> {
  const { replyChannel, replyAddress } = await readTracked(actor);
  const known = replyChannel === "email" ? null : replyAddress;
  const typed = (fields.phoneNumber ?? "").trim();
  const phoneNumber = typed || known || "";
  const parsed = parseReplyForm({ ...fields, replyChannel: "phone", phoneNumber }, settings, now);
  const text = cleanText(fields.text ?? "");
  const over = lengthOf(text) - descriptionLimit;
  const tooLong: FieldError[] =
    over > 0 ? [{ field: "text", key: "textTooLong", values: { limit: descriptionLimit, over } }] : [];
  if (!parsed.ok) return { ok: false, errors: [...parsed.errors, ...tooLong] };
  if (tooLong.length > 0 || parsed.reply.channel !== "phone") return { ok: false, errors: tooLong };
  const { contactName, windowStart, windowEnd } = parsed.reply;
  const address = typed ? parsed.reply.address : null;
  return { ok: true, wish: { call: { address, contactName, windowStart, windowEnd }, text: text || null } };
}
