import { zonesOfNumber } from "@/lib/callbacks/local-time";
import type { Settings } from "@/lib/settings/schema";
import { toInstantMs, toLocalMs } from "@/lib/settings/zone";

type Quiet = NonNullable<Settings["sms"]["quiet"]>;

const dayMs = 86_400_000;
const minuteMs = 60_000;

/**
 * When a number may be written to, if not now: when it is day in each zone of its country, for where in it somebody
 * with a mobile is, nobody knows. A country so wide that it is never day in all of it goes by its westernmost zone.
 * @param number E.164; a country that is not known keeps the desk's time
 * @param timeZone the desk's, IANA
 * @returns null when it may be written to now
 */
export function quietUntil(quiet: Quiet | null, number: string, timeZone: string, now: Date): Date | null {
  if (!quiet) return null;
  const zones = zonesOfNumber(number, timeZone, now);
  const all = zones ? [zones.earliest, zones.latest] : [timeZone];
  const [first = timeZone] = all;
  let at = now.getTime();
  for (let rounds = 0; rounds < 4; rounds++) {
    const later = Math.max(...all.map((zone) => dayBreaks(quiet, zone, at)));
    if (later === at) return at === now.getTime() ? null : new Date(at);
    at = later;
  }
  const alone = dayBreaks(quiet, first, now.getTime());
  return alone === now.getTime() ? null : new Date(alone);
}

/** The instant itself where it is not quiet then; else the end of the quiet hours. */
function dayBreaks({ from, to }: Quiet, zone: string, instantMs: number): number {
  const local = toLocalMs(zone, instantMs);
  const midnight = Math.floor(local / dayMs) * dayMs;
  const [begin, end] = [minutes(from), minutes(to)].map((one) => midnight + one * minuteMs) as [
    number,
    number,
  ];
  const overMidnight = begin > end;
  const quiet = overMidnight ? local >= begin || local < end : local >= begin && local < end;
  if (!quiet) return instantMs;
  return toInstantMs(zone, overMidnight && local >= begin ? end + dayMs : end);
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
