import { parseEmail, suggestEmail } from "@/lib/access/email-address";
import { parsePhone } from "@/lib/access/phone";
import { mayTakeSms } from "@/lib/access/sms-reach";
import { findWindow } from "@/lib/callbacks/windows";
import { type FieldError, type Fields, FormReading } from "@/lib/questionnaires/form-reading";
import type { Settings } from "@/lib/settings/schema";
import type { Reply } from "@/lib/tickets/schema";

const nameLimit = 100;

/** Every field that asks how to answer, whatever the channel. */
export const replyFields = [
  "replyChannel",
  "smsNumber",
  "emailAddress",
  "emailSuggestion",
  "phoneNumber",
  "contactName",
  "callDay",
  "callWindow",
];

type ReadReply = { reply: Reply | null; suggestion: string | null };

export type ParsedReply =
  | { ok: true; reply: Reply }
  /** In the order of the page. `suggestion` is the address that was likely meant. */
  | { ok: false; errors: FieldError[]; suggestion: string | null };

/** Reads a form that asks for nothing but how to answer, whatever was posted in it. */
export function parseReplyForm(fields: Fields, settings: Settings, now: Date): ParsedReply {
  const form = new FormReading(fields);
  const { reply, suggestion } = readReply(form, settings, now);
  return reply && form.errors.length === 0
    ? { ok: true, reply }
    : { ok: false, errors: form.errors, suggestion };
}

/** How the person wants to be answered; only the fields of the chosen channel are looked at. */
export function readReply(form: FormReading, settings: Settings, now: Date): ReadReply {
  const channel = form.oneOf("replyChannel", ["sms", "email", "phone"], "replyChannelRequired");
  if (channel === "email") return readEmail(form);
  if (channel === "sms") return { reply: readSms(form, settings), suggestion: null };
  return { reply: channel && readCall(form, settings, now), suggestion: null };
}

function readSms(form: FormReading, { operator, abuse }: Settings): Reply | null {
  const typed = form.line("smsNumber");
  const number = parsePhone(typed, operator.country);
  const refuse = (key: string) => {
    form.refuse("smsNumber", key);
    return null;
  };
  if (!number.ok) return refuse(typed === "" ? "smsNumberRequired" : "smsNumberFormat");
  if (number.mobile === false) return refuse("smsNumberLandline");
  if (!mayTakeSms(number.e164, abuse.smsCountries)) return refuse("smsNumberCountry");
  return { channel: "sms", address: number.e164 };
}

function readEmail(form: FormReading): ReadReply {
  const typed = form.line("emailAddress");
  const parsed = parseEmail(typed);
  if (!parsed.ok) {
    form.refuse("emailAddress", typed === "" ? "emailAddressRequired" : "emailAddressFormat");
    return { reply: null, suggestion: null };
  }
  const suggestion = suggestEmail(parsed.address);
  const decision = form.raw("emailSuggestion");
  if (!suggestion || decision === "keep")
    return { reply: { channel: "email", address: parsed.address }, suggestion };
  if (decision === "use") return { reply: { channel: "email", address: suggestion }, suggestion };
  form.refuse("emailSuggestion", "emailSuggestion", { address: parsed.address, suggestion });
  return { reply: null, suggestion };
}

function readCall(form: FormReading, settings: Settings, now: Date): Reply | null {
  const typed = form.line("phoneNumber");
  const number = parsePhone(typed, settings.operator.country);
  if (!number.ok) form.refuse("phoneNumber", typed === "" ? "phoneNumberRequired" : "phoneNumberFormat");
  const contactName = form.optionalLine("contactName", nameLimit, "contactNameTooLong");
  const window = readWindow(form, settings, now);
  if (!number.ok || !window) return null;
  return {
    channel: "phone",
    address: number.e164,
    contactName,
    windowStart: window.start,
    windowEnd: window.end,
  };
}

/** The window names its day too ("2026-11-24T10:00"), so that another day chosen afterwards does not move it. */
function readWindow(form: FormReading, settings: Settings, now: Date): { start: Date; end: Date } | null {
  const day = form.raw("callDay");
  const [first = "", second] = form.raw("callWindow").split("T");
  const [windowDay, from] = second === undefined ? [day, first] : [first, second];
  if (from === "" || windowDay === "" || (day !== "" && day !== windowDay)) {
    form.refuse(day === "" ? "callDay" : "callWindow", "callWindowRequired");
    return null;
  }
  const window = findWindow(settings.calendar, settings.callWindowMinutes, now, windowDay, from);
  if (window.ok) return window;
  form.refuse("callDay", "callWindowGone");
  return null;
}
