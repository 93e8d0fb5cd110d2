import { parsePhoneNumberFromString } from "libphonenumber-js/max";

/**
 * May a short message be sent to this number at our cost? Not to other countries than those on the operator's list,
 * and not to numbers that are no person's mobile: premium and shared-cost numbers, company-wide ones, pagers,
 * voicemail. Where a numbering plan does not tell mobile from fixed (the USA), the number is taken.
 * @param number E.164
 * @param countries ISO 3166-1 alpha-2
 */
export function mayTakeSms(number: string, countries: readonly string[]): boolean {
  const parsed = parsePhoneNumberFromString(number);
  if (!parsed?.country || !countries.includes(parsed.country)) return false;
  return ["MOBILE", "FIXED_LINE_OR_MOBILE"].includes(parsed.getType() ?? "");
}
