import type { CodeAddress } from "@/lib/proofs/address";
import { type FieldError, FormReading } from "@/lib/questionnaires/form-reading";
import type { Settings } from "@/lib/settings/schema";
import { readReply } from "@/lib/tickets/form-reply";

/** In the order of the page. They are read as the ticket form reads them. */
const names = ["replyChannel", "smsNumber", "emailAddress", "emailSuggestion"];
const longest = 1_000;

type Where = {
  values: Record<string, string>;
  /** The e-mail address that was probably meant. */
  asked: string | null;
} & (({ ok: true } & CodeAddress) | { ok: false; errors: FieldError[] });

/** Where a code shall go, as somebody typed it. */
export function readWhere(fields: Record<string, string>, settings: Settings, now: Date): Where {
  const typed = names.filter((name) => fields[name]);
  const values = Object.fromEntries(typed.map((name) => [name, (fields[name] ?? "").slice(0, longest)]));
  // A code cannot be sent by phone call.
  const reading = new FormReading(values.replyChannel === "phone" ? {} : values);
  const { reply, suggestion } = readReply(reading, settings, now);
  if (!reply || reply.channel === "phone")
    return { ok: false, values, asked: suggestion, errors: reading.errors };
  return { ok: true, values, asked: suggestion, channel: reply.channel, address: reply.address };
}
