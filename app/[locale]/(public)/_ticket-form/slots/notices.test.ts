import { expect, test } from "vitest";
import { locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { followWords } from "./notices";

test.each(locales)("who joins an incident of some places says that they are there, in %s", (locale) => {
  const t = translator(locale, "notices.form");
  const [everywhere, one, some] = [[], ["Brno"], ["Brno", "Olomouc"]].map((regions) =>
    followWords(regions, t),
  );
  expect(everywhere).toBe(t("follow"));
  expect(new Set([everywhere, one, some]).size).toBe(3);
  expect(t("regions", { regions: "Brno, Olomouc" })).toContain("Brno, Olomouc");
});
