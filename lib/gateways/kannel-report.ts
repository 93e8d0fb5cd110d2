import { z } from "zod";
import type { DeliveryState } from "@/lib/generated/prisma/enums";
import { isReportSecret } from "./secrets";

export type HttpReport = { gateway: string; providerReference: string; state: DeliveryState; code: string };

/**
 * Kannel's delivery states (user guide, "SMS delivery reports"): 1 on the phone, 2 not, 4 queued, 8 with the SMSC, 16
 * refused by the SMSC. 2 says nothing of why, so it counts as for now; the SMSC's own words are kept as the code.
 */
const states: Record<string, DeliveryState> = {
  "1": "delivered",
  "2": "temporaryFailure",
  "4": "sending",
  "8": "sending",
  "16": "permanentFailure",
};

const query = z.object({
  secret: z.string(),
  message: z.uuid(),
  state: z.string(),
  answer: z.string().default(""),
});

/**
 * Reads a report as Kannel calls it out.
 * @returns "forbidden" without the gateway's secret, "unreadable" when it makes no sense
 */
export function readKannelReport(
  gateway: string,
  given: Record<string, string>,
): HttpReport | "forbidden" | "unreadable" {
  if (!isReportSecret(gateway, given.secret ?? "")) return "forbidden";
  const parsed = query.safeParse(given);
  const state = parsed.success ? states[parsed.data.state] : undefined;
  if (!parsed.success || !state) return "unreadable";
  const { message, answer } = parsed.data;
  const word = /\bstat:(\w{1,16})(?:.*?\berr:(\w{1,16}))?/s.exec(answer);
  const code = [`KANNEL_DLR_${parsed.data.state}`, word?.[1], word?.[2]].filter(Boolean).join(" ");
  // UNDELIV and REJECTD are the network's last word (SMPP 3.4 §5.2.28).
  const final = state === "temporaryFailure" && /^(UNDELIV|REJECTD)$/.test(word?.[1] ?? "");
  return { gateway, providerReference: message, state: final ? "permanentFailure" : state, code };
}
