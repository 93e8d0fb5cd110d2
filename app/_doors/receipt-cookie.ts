import { cookies } from "next/headers";
import { matchesTrackingCode } from "@/lib/tickets/tracking-code";
import { cookieRules } from "./cookie-rules";

const name = "receipt";
const goodForSeconds = 30 * 60;

/** Lets this browser see the tracking code on the receipt, for half an hour. */
export async function rememberReceipt(filed: {
  submissionId: string;
  trackingCode: string | null;
}): Promise<void> {
  if (!filed.trackingCode) return;
  const value = `${filed.submissionId}.${filed.trackingCode}`;
  (await cookies()).set(name, value, { ...cookieRules(), maxAge: goodForSeconds });
}

/** The tracking code of this ticket, if this browser filed it just now. */
export async function rememberedCode(ticket: { id: string; submissionId: string }): Promise<string | null> {
  const [submissionId, code] = ((await cookies()).get(name)?.value ?? "").split(".");
  if (submissionId !== ticket.submissionId || !code) return null;
  return matchesTrackingCode(ticket.id, code) ? code : null;
}
