import { expect, test } from "vitest";
import { parseAmount } from "./typed-amount";

test.each([
  ["1 234,50", "1234.50"],
  ["1\u00a0234,50", "1234.50"],
  ["1\u202f234,5", "1234.50"],
  ["1.234,50", "1234.50"],
  ["1,234.50", "1234.50"],
  ["1,234", "1234.00"],
  ["1.234.567", "1234567.00"],
  ["1'234.50", "1234.50"],
  ["249,-", "249.00"],
  ["249,– Kč", "249.00"],
  ["500 Kč", "500.00"],
  ["500CZK", "500.00"],
  ["0,50", "0.50"],
  ["007", "7.00"],
  ["１２３", "123.00"],
  ["999 999 999,99", "999999999.99"],
])("%j is %s crowns", (typed, amount) => {
  expect(parseAmount(typed, "CZK")).toEqual({ ok: true, amount });
});

test.each([
  ["€ 12.30", "EUR", "12.30"],
  ["12,30 €", "EUR", "12.30"],
  ["1 500 руб.", "RUB", "1500.00"],
  ["1500р", "RUB", "1500.00"],
  ["$5", "USD", "5.00"],
])("%j is an amount of its own currency, %s", (typed, currency, amount) => {
  expect(parseAmount(typed, currency)).toEqual({ ok: true, amount });
});

test("nothing and zero are no amount", () => {
  for (const typed of ["", "  ", "0", "0,00", "0 Kč"]) {
    expect(parseAmount(typed, "CZK")).toEqual({ ok: true, amount: null });
  }
});

test("what is no amount, or one of another currency, is refused", () => {
  const wrong = [
    "much",
    "-50",
    "1,2,3",
    "1234,567",
    "0,500",
    "1.2.3",
    "5 €",
    "12,345,6",
    "1e5",
    "Infinity",
    "½",
    "Kč",
    "1;2",
    "<b>5</b>",
  ];
  for (const typed of wrong) {
    expect(parseAmount(typed, "CZK"), typed).toEqual({ ok: false, reason: "notAnAmount" });
  }
});

test("a thousand million is too large", () => {
  for (const typed of ["1 000 000 000", "9".repeat(400)]) {
    expect(parseAmount(typed, "CZK")).toEqual({ ok: false, reason: "tooLarge" });
  }
});
