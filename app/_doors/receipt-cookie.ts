import { cookies } from "next/headers";
import { matchesTrackingCode } from "@/lib/tickets/tracking-code";
import { cookieRules } from "./cookie-rules";

const name = "receipt";
const goodForSeconds = 30 * 60;
/** Somebody may send a few forms in half an hour; the oldest gives way. */
const mostKept = 5;

/** Lets this browser see the tracking code on the receipt, for half an hour. */
export async function rememberReceipt(submissionId: string, code: string): Promise<void> {
  const others = (await kept()).filter((one) => one.submissionId !== submissionId);
  const value = [{ submissionId, code }, ...others]
    .slice(0, mostKept)
    .map((one) => `${one.submissionId}.${one.code}`)
    .join("_");
  (await cookies()).set(name, value, { ...cookieRules(), maxAge: goodForSeconds });
}

/** The tracking code of this ticket, if this browser filed it just now. */
export async function rememberedCode(ticket: { id: string; submissionId: string }): Promise<string | null> {
  const found = (await kept()).find(({ submissionId }) => submissionId === ticket.submissionId);
  return found && matchesTrackingCode(ticket.id, found.code) ? found.code : null;
}

async function kept(): Promise<{ submissionId: string; code: string }[]> {
  const value = (await cookies()).get(name)?.value ?? "";
  return value.split("_").flatMap((entry) => {
    const [submissionId, code] = entry.split(".");
    return submissionId && code ? [{ submissionId, code }] : [];
  });
}
