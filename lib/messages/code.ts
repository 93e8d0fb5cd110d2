import { createHmac } from "node:crypto";
import { keyFor } from "@/lib/core/env";

/**
 * Stands in a stored text where the one-time code goes. The code is put in only when the text leaves: neither a
 * dump of the database nor the desk shows it.
 */
export const codePlaceholder = "⟦code⟧";

/** Five digits (GOV.UK Design System, "Confirm a phone number"). */
export const codeLength = 5;
const digits = 10 ** codeLength;

/**
 * The one-time code that a message carries, made from its id and the installation's secret. It is stored nowhere: a
 * hash of five digits would be undone in a moment by whoever reads the database.
 */
export function codeOf(messageId: string): string {
  const digest = createHmac("sha256", keyFor("one-time-code")).update(messageId).digest();
  return String(digest.readUIntBE(0, 6) % digits).padStart(codeLength, "0");
}
