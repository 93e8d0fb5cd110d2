import {
  type CountryCode,
  isSupportedCountry,
  type NumberType,
  type PhoneNumber,
  parseIncompletePhoneNumber,
  parsePhoneNumberFromString,
} from "libphonenumber-js/max";
import { type Result, refuse } from "@/lib/core/result";

/** Calling these costs whoever calls; nobody's own number is one. */
const costly: NumberType[] = ["PREMIUM_RATE", "SHARED_COST"];

/**
 * Reads a telephone number as people write it. Spaces, brackets, hyphens, full-width and Arabic digits and
 * invisible characters do not matter. Letters, USSD codes, short numbers, extensions, numbers that cost the
 * caller and two numbers in one field are not numbers to answer to.
 * @param country ISO 3166-1 alpha-2; where a number without a country's code belongs
 * @returns `e164` with its plus; `mobile` is null where the numbering plan does not tell (for example in the USA)
 */
export function parsePhone(
  typed: string,
  country: string,
): Result<{ e164: string; mobile: boolean | null }, "notANumber"> {
  const plain = readCharacters(typed);
  if (!plain) return refuse("notANumber");
  const home = isSupportedCountry(country) ? country : undefined;
  const number = spellings(plain)
    .map((spelling) => valid(spelling, home))
    .find((found) => found !== null);
  return number ? { ok: true, e164: number.number, mobile: isMobile(number) } : refuse("notANumber");
}

function readCharacters(typed: string): string | null {
  if (typed.length > 100) return null;
  const plain = typed
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .trim()
    .replace(/^tel:\s*/i, "");
  const marks = plain.replace(/^[\s(]*\+/, "");
  if (/[\p{L}+*#]/u.test(marks)) return null;
  // A script whose digits the library cannot read would lose them, and leave another valid number.
  if (/[^\d٠-٩۰-۹]/.test(marks.replace(/\P{Nd}/gu, ""))) return null;
  return plain;
}

/** "+44 (0)20…" keeps its trunk zero in some countries and not in others; "00" means "+" also where it is not dialled. */
function spellings(plain: string): string[] {
  const digits = parseIncompletePhoneNumber(plain.replace(/^\s*\((?=\s*\+)/, ""));
  const found = [digits];
  if (/^\s*\(?\s*(\+|00)/.test(plain)) {
    found.push(parseIncompletePhoneNumber(plain.replace(/^\s*\((?=\s*\+)/, "").replace(/\(\s*0\s*\)/, "")));
  }
  return found.flatMap((one) => (one.startsWith("00") ? [one, `+${one.slice(2)}`] : [one]));
}

function valid(spelling: string, home: CountryCode | undefined): PhoneNumber | null {
  const number = parsePhoneNumberFromString(spelling, { defaultCountry: home, extract: false });
  if (!number?.isValid() || number.ext) return null;
  return costly.includes(number.getType()) ? null : number;
}

function isMobile(number: PhoneNumber): boolean | null {
  const type = number.getType();
  if (type === undefined || type === "FIXED_LINE_OR_MOBILE") return null;
  return type === "MOBILE";
}
