import { createHmac } from "node:crypto";
import { keyFor, keysFor } from "@/lib/core/env";
import { readTyped } from "./readable";

const length = 16;

/**
 * The number on the receipt of an anonymous report: sixteen digits, because that looks like any other number in a
 * notebook or a phone (GlobaLeaks, ApplicationSecurity). It is made from the form's own random id and the
 * installation's secret, so that the same form, sent again on a bad line, gives the same number; it is stored
 * nowhere.
 */
export function receiptNumber(submissionId: string): string {
  const digest = createHmac("sha256", keyFor("receipt-number")).update(submissionId).digest("hex");
  return (BigInt(`0x${digest}`) % 10n ** BigInt(length)).toString().padStart(length, "0");
}

/** In groups of four, as it is shown: "1234 5678 9012 3456". */
export const formatReceiptNumber = (number: string): string => number.replace(/(\d{4})(?=\d)/g, "$1 ");

/**
 * A receipt's number as somebody typed it, whatever stands between the digits.
 * @returns null when it cannot be one
 */
export function parseReceiptNumber(typed: string): string | null {
  const digits = readTyped(typed);
  return digits.length === length && /^\d+$/.test(digits) ? digits : null;
}

/**
 * What is stored to find a report by its number. A slow hash with a salt of its own could not be looked up; with a
 * key that is not in the database no number can be tried without the product, which is what slowness is for.
 */
export const receiptHash = (number: string): string => hashWith(keyFor("receipt-lookup"), number);

/** Every form under which a number may be stored: a receipt outlives a change of the secret. */
export const receiptHashes = (number: string): string[] =>
  keysFor("receipt-lookup").map((key) => hashWith(key, number));

const hashWith = (key: Buffer, number: string): string =>
  createHmac("sha256", key).update(number).digest("base64url");
