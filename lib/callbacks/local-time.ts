import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/**
 * The time of day where a number is at home, when the desk's is another. A country with several zones gives the
 * earliest and the latest; where somebody with a mobile number really is, nobody can know.
 * @param phone E.164
 * @param timeZone the desk's, IANA
 * @returns zones to say the time in, the westernmost first; null where the clocks agree or nothing is known
 */
export function zonesOfNumber(
  phone: string,
  timeZone: string,
  now: Date,
): { earliest: string; latest: string } | null {
  const country = parsePhoneNumberFromString(phone)?.country;
  if (!country) return null;
  const byOffset = zonesOf(country)
    .map((zone) => ({ zone, offset: offsetMinutes(zone, now) }))
    .sort((a, b) => a.offset - b.offset);
  const [first, last] = [byOffset.at(0), byOffset.at(-1)];
  if (!first || !last) return null;
  const here = offsetMinutes(timeZone, now);
  return first.offset === here && last.offset === here ? null : { earliest: first.zone, latest: last.zone };
}

/** Unicode CLDR's zones of a region, as the JavaScript engine has them (ECMA-402, Intl Locale Info). */
function zonesOf(country: string): string[] {
  const locale = new Intl.Locale("und", { region: country }) as Intl.Locale & {
    getTimeZones?(): string[] | undefined;
  };
  return locale.getTimeZones?.() ?? [];
}

function offsetMinutes(timeZone: string, at: Date): number {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  const said = format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(said) ?? [];
  return sign ? (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
}
