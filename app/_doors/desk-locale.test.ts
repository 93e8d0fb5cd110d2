import { expect, test } from "vitest";
import { accepted } from "./desk-locale";

test("before anybody signed in the desk speaks what the browser likes best", () => {
  expect(accepted("ru-RU,ru;q=0.9,en;q=0.8")).toBe("ru");
  expect(accepted("de-DE, en;q=0.3, cs;q=0.7")).toBe("cs");
  expect(accepted("EN-gb")).toBe("en");
  expect(accepted("en;q=0, ru;q=0.1")).toBe("ru");
  for (const header of [null, "", "*", "de", ";;;q=,,", "x".repeat(100_000)])
    expect(accepted(header)).toBe("cs");
});
