import { fieldsOf } from "@/app/_doors/form-fields";
import { replyFields } from "@/lib/tickets/form-reply";

/** Far above every limit, so that what is too long is refused with its reason and not cut in silence. */
const caps: Record<string, number> = { description: 100_000 };
const lineCap = 1_000;

const names = [
  "happeningNow",
  "topic",
  "occurredOnDay",
  "occurredOnMonth",
  "occurredOnYear",
  "occurredAt",
  "offender",
  "moneyLost",
  "moneyLostCurrency",
  "disputedAmount",
  "disputedCurrency",
  "desiredRemedy",
  "description",
  "segment",
  "subscriber",
  "subjectNumber",
  ...replyFields,
];

/** The fields we asked for, as they were typed: to read, and to show again when something is wrong. */
export function readValues(data: FormData): Record<string, string> {
  const fields = fieldsOf(data);
  const known = names.filter((name) => fields[name]);
  return Object.fromEntries(
    known.map((name) => [name, (fields[name] ?? "").slice(0, caps[name] ?? lineCap)]),
  );
}
