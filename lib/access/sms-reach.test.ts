import { expect, test } from "vitest";
import { mayTakeSms } from "./sms-reach";

const countries = ["CZ", "GB", "RU", "US"];

test.each([
  ["+420601123456", true, "a Czech mobile"],
  ["+447400123456", true, "a British mobile"],
  ["+79161234567", true, "a Russian mobile"],
  ["+12015550123", true, "an American number, mobile or not"],
  ["+420222123456", false, "a landline"],
  ["+420900123456", false, "a premium number"],
  ["+420840123456", false, "a shared-cost number"],
  ["+447640123456", false, "a pager"],
  ["+445512345678", false, "a company-wide number"],
  ["+447012345678", false, "a personal number, charged as its holder likes"],
  ["+448001234567", false, "a freephone number"],
  ["+4915112345678", false, "a mobile of a country that is not on the list"],
  ["+24177123456", false, "a country that is known for pumping"],
  ["+881612345678", false, "a satellite phone"],
  ["+8821612345678", false, "an international network"],
  ["+999123456789", false, "no country at all"],
  ["601123456", false, "a number without its country"],
  ["", false, "nothing"],
])("%s: %s, %s", (number, may) => {
  expect(mayTakeSms(number, countries)).toBe(may);
});
