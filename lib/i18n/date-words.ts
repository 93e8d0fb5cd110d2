import type { Locale } from "@/lib/i18n/locales";

/** One moment, taken apart in one language. `weekday` counts from Sunday, 0; `time` is "16:00". */
export type Said = {
  day: string;
  month: string;
  /** Nothing when it is this year. */
  year: string | null;
  weekday: number;
  weekdayName: string;
  time: string;
  near: "today" | "tomorrow" | null;
};

type Words = {
  intl: string;
  twoDigitHour: boolean;
  /** "Tuesday 24 November" */
  day: (said: Said) => string;
  /** "Tuesday 24 November, 16:00" */
  moment: (said: Said) => string;
  /** "by Tuesday 24 November, 16:00", the preposition included: languages decline what follows it. */
  by: (said: Said) => string;
  /** "by Tuesday 24 November" */
  byDay: (said: Said) => string;
  /** "on Tuesday 24 November between 10:00 and 12:00" */
  window: (said: Said, end: string) => string;
  units: { day: string; hour: string; minute: string };
  ahead: (duration: string) => string;
  late: (duration: string) => string;
  now: string;
};

const enDay = ({ near, weekdayName, day, month, year }: Said) => {
  const date = `${weekdayName} ${day} ${month}${year ? ` ${year}` : ""}`;
  return near === "today" ? "today" : near === "tomorrow" ? `tomorrow, ${date}` : date;
};

const en: Words = {
  intl: "en-GB",
  twoDigitHour: true,
  day: enDay,
  moment: (said) => `${enDay(said)}, ${said.time}`,
  by: (said) => (said.near === "today" ? `by ${said.time} today` : `by ${enDay(said)}, ${said.time}`),
  byDay: (said) => `by ${enDay(said)}`,
  window: (said, end) =>
    `${said.near ? "" : "on "}${enDay(said)}${said.near === "tomorrow" ? "," : ""} between ${said.time} and ${end}`,
  units: { day: "d", hour: "h", minute: "min" },
  ahead: (duration) => `in ${duration}`,
  late: (duration) => `${duration} late`,
  now: "now",
};

const csOf = ["neděle", "pondělí", "úterý", "středy", "čtvrtka", "pátku", "soboty"];
const csOn = ["v neděli", "v pondělí", "v úterý", "ve středu", "ve čtvrtek", "v pátek", "v sobotu"];
/** The hours whose Czech names begin with dv-, tř-, čt-: "ve dvě", "ve třináct", "ve dvacet". */
const csVe = new Set([2, 3, 4, 12, 13, 14, 20, 21, 22, 23]);
const csAt = (time: string) => `${csVe.has(Number.parseInt(time, 10)) ? "ve" : "v"} ${time}`;
const csDate = ({ day, month, year }: Said) => `${day}. ${month}${year ? ` ${year}` : ""}`;
const csDay = (said: Said) => {
  const date = `${said.weekdayName} ${csDate(said)}`;
  return said.near === "today" ? "dnes" : said.near === "tomorrow" ? `zítra, ${date}` : date;
};
const csOnDay = (said: Said) => {
  const date = `${csOn[said.weekday]} ${csDate(said)}`;
  return said.near === "today" ? "dnes" : said.near === "tomorrow" ? `zítra, ${date},` : date;
};

const cs: Words = {
  intl: "cs-CZ",
  twoDigitHour: false,
  day: csDay,
  moment: (said) => `${csDay(said)} ${csAt(said.time)}`,
  by: (said) =>
    said.near ? `${csOnDay(said)} do ${said.time}` : `do ${csOf[said.weekday]} ${csDate(said)}, ${said.time}`,
  byDay: (said) => (said.near === "today" ? "ještě dnes" : `do ${csOf[said.weekday]} ${csDate(said)}`),
  window: (said, end) => `${csOnDay(said)} mezi ${said.time} a ${end}`,
  units: { day: "d", hour: "h", minute: "min" },
  ahead: (duration) => `za ${duration}`,
  late: (duration) => `${duration} po termínu`,
  now: "teď",
};

const ruOf = ["воскресенья", "понедельника", "вторника", "среды", "четверга", "пятницы", "субботы"];
const ruOn = [
  "в воскресенье",
  "в понедельник",
  "во вторник",
  "в среду",
  "в четверг",
  "в пятницу",
  "в субботу",
];
const ruDate = ({ day, month, year }: Said) => `${day} ${month}${year ? ` ${year} года` : ""}`;
const ruDay = (said: Said) => {
  const date = `${said.weekdayName}, ${ruDate(said)}`;
  return said.near === "today" ? "сегодня" : said.near === "tomorrow" ? `завтра, ${date}` : date;
};
const ruOnDay = (said: Said) => {
  const date = `${ruOn[said.weekday]}, ${ruDate(said)},`;
  return said.near === "today" ? "сегодня" : said.near === "tomorrow" ? `завтра, ${date}` : date;
};

const ru: Words = {
  intl: "ru-RU",
  twoDigitHour: true,
  day: ruDay,
  moment: (said) => `${ruDay(said)}, ${said.time}`,
  by: (said) =>
    said.near ? `${ruOnDay(said)} до ${said.time}` : `до ${said.time} ${ruOf[said.weekday]}, ${ruDate(said)}`,
  byDay: (said) => (said.near === "today" ? "ещё сегодня" : `до ${ruOf[said.weekday]}, ${ruDate(said)}`),
  window: (said, end) => `${ruOnDay(said)} с ${said.time} до ${end}`,
  units: { day: "д", hour: "ч", minute: "мин" },
  ahead: (duration) => `через ${duration}`,
  late: (duration) => `опоздание ${duration}`,
  now: "сейчас",
};

export const dateWords: Record<Locale, Words> = { cs, en, ru };
