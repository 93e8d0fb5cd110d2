import { createHmac, timingSafeEqual } from "node:crypto";
import type { DeliveryState } from "@/lib/generated/prisma/enums";
import type { HttpReport } from "./kannel-report";
import { readWay } from "./ways";

/** MessageStatus (https://www.twilio.com/docs/messaging/api/message-resource#message-status-values). */
const states: Record<string, DeliveryState> = {
  accepted: "sending",
  scheduled: "sending",
  queued: "sending",
  sending: "sending",
  sent: "sending",
  delivered: "delivered",
  read: "delivered",
  undelivered: "temporaryFailure",
  failed: "permanentFailure",
};
/** 30004 blocked, 30005 unknown number, 30006 no mobile, 30007 filtered: no later try would end otherwise. */
const permanentCodes = ["30004", "30005", "30006", "30007"];

/**
 * Twilio's signature of a request (https://www.twilio.com/docs/usage/security): HMAC-SHA1 with the account's token over
 * the address and then every field by name and value.
 */
export function twilioSignature(authToken: string, url: string, fields: Record<string, string>): string {
  const said = Object.keys(fields)
    .sort()
    .map((name) => name + fields[name])
    .join("");
  return createHmac("sha1", authToken)
    .update(url + said)
    .digest("base64");
}

/**
 * Reads a status callback.
 * @param request.url the address that Twilio was given
 * @returns "forbidden" when it is not signed with the gateway's token, "unreadable" when it makes no sense
 */
export async function readTwilioReport(
  gateway: string,
  request: { url: string; signature: string; fields: Record<string, string> },
): Promise<HttpReport | "forbidden" | "unreadable"> {
  const way = await readWay(gateway);
  if (way?.kind !== "twilio") return "forbidden";
  const wanted = Buffer.from(twilioSignature(way.secrets.authToken, request.url, request.fields));
  const given = Buffer.from(request.signature);
  if (wanted.length !== given.length || !timingSafeEqual(wanted, given)) return "forbidden";
  const { MessageSid = "", MessageStatus = "", ErrorCode = "" } = request.fields;
  const state = states[MessageStatus];
  if (!state || !/^(SM|MM)[0-9a-fA-F]{32}$/.test(MessageSid)) return "unreadable";
  const final = state === "temporaryFailure" && permanentCodes.includes(ErrorCode);
  const code = ErrorCode ? `TWILIO_${ErrorCode}` : `TWILIO_${MessageStatus}`;
  return { gateway, providerReference: MessageSid, state: final ? "permanentFailure" : state, code };
}
