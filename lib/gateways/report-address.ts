import { publicUrl } from "@/lib/core/env";
import { reportSecret } from "./secrets";

/** Where Kannel reports about what it sent. The secret is the proof that it is Kannel. */
export const kannelReportUrl = (gatewayId: string, base: string | null): string =>
  `${(base ?? publicUrl()).replace(/\/+$/, "")}/api/sms/kannel/${gatewayId}?secret=${reportSecret(gatewayId)}`;

/** Where Twilio reports about what it sent; it signs what it says. */
export const twilioReportUrl = (gatewayId: string): string => `${publicUrl()}/api/sms/twilio/${gatewayId}`;
