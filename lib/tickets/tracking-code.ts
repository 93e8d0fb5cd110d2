import { createHmac, timingSafeEqual } from "node:crypto";
import { keyFor } from "@/lib/core/env";
import { readable, readTyped } from "./readable";

const length = 10;

/**
 * The code that opens one ticket, together with its reference: 10 characters, 50 bits, made from the ticket's id
 * and the installation's secret. It is stored nowhere, so it cannot be read out of the database.
 */
export function trackingCode(ticketId: string): string {
  const digest = createHmac("sha256", keyFor("tracking-code")).update(ticketId).digest();
  return Array.from(digest.subarray(0, length), (byte) => readable.charAt(byte & 31)).join("");
}

/** A tracking code as people read it: "K7MP4-XQ29R". */
export const formatTrackingCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/** Is this the ticket's code, however it was typed? Takes the same time for every wrong code. */
export function matchesTrackingCode(ticketId: string, typed: string): boolean {
  const given = Buffer.from(
    readTyped(typed)
      .slice(0, length + 1)
      .padEnd(length + 1),
  );
  const right = Buffer.from(trackingCode(ticketId).padEnd(length + 1));
  return given.length === right.length && timingSafeEqual(given, right);
}
