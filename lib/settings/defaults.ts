import { exampleContactLines } from "./example-contact-lines";
import { referenceProfiles } from "./legal-profiles/reference";
import type { Settings } from "./schema";

const weekday = [{ from: "08:00", to: "20:00" }];

/** Where a European operator's customers live and travel: the EEA, its neighbours, and Russian-speaking countries. */
const likelyCountries = [
  ..."AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(" "),
  ..."AL BA CH GB ME MK RS TR UA MD".split(" "),
  ..."AM BY GE KG KZ RU UZ".split(" "),
].sort();

/** What holds until an administrator says otherwise: an example operator in Czechia. */
export const defaultSettings: Settings = {
  operator: { name: "Ozvena Mobil", colour: "#c8102e", logo: null, country: "CZ", currency: "CZK" },
  calendar: {
    timeZone: "Europe/Prague",
    hours: {
      mon: weekday,
      tue: weekday,
      wed: weekday,
      thu: weekday,
      fri: weekday,
      sat: [{ from: "09:00", to: "13:00" }],
      sun: [],
    },
    holidays: [2026, 2027, 2028].flatMap(czechHolidays).sort(),
  },
  targets: {
    question: { private: { days: 1 }, corporate: { hours: 4 } },
    claim: { private: { days: 10 }, corporate: { days: 5 } },
    fraudReport: { private: { hours: 4 }, corporate: { hours: 4 } },
    fraudHappeningNow: { hours: 1 },
  },
  legal: { country: null, profiles: referenceProfiles },
  callWindowMinutes: 120,
  attachments: { most: 5, megabytes: 10 },
  contactLines: exampleContactLines,
  abuse: { smsCountries: likelyCountries, formsPerMinute: 600, smsPerHour: 2_000 },
  sms: { quiet: { from: "21:00", to: "08:00" }, senders: [] },
  following: { reopenDays: 30, ratings: true, secondLookDays: null },
  // GOV.UK Notify waits 72 hours for a receipt: silence that long still finds its next step by itself.
  fallback: { steps: ["contact", "call", "letter"], byItselfHours: 96 },
  calls: { atOnce: 20, recorded: true },
  quickExitUrl: "https://www.wikipedia.org/",
};

/** Public holidays of the Czech Republic (Act 245/2000 Coll. §§ 1–2). */
function czechHolidays(year: number): string[] {
  const fixed = [
    "01-01",
    "05-01",
    "05-08",
    "07-05",
    "07-06",
    "09-28",
    "10-28",
    "11-17",
    "12-24",
    "12-25",
    "12-26",
  ];
  const easter = easterSunday(year);
  const moving = [-2, 1].map((days) => new Date(easter + days * 86_400_000).toISOString().slice(0, 10));
  return [...fixed.map((day) => `${year}-${day}`), ...moving].sort();
}

/** Gregorian Easter by the anonymous ("Meeus/Jones/Butcher") algorithm, as midnight UTC in milliseconds. */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const l = (32 + 2 * (b % 4) + 2 * i - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return Date.UTC(year, month - 1, day);
}
