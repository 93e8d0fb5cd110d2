import { type Result, refuse } from "@/lib/core/result";

/** How people write a currency beside an amount. */
const signs: Record<string, RegExp> = {
  CZK: /kč|kc|czk|korun[ay]?/giu,
  EUR: /€|eur/giu,
  USD: /\$|usd/giu,
  GBP: /£|gbp/giu,
  PLN: /zł|zl|pln/giu,
  UAH: /₴|грн\.?|uah/giu,
  RUB: /₽|руб(?:лей|ля|ль)?\.?|р\.?|rub/giu,
};

const largest = 999_999_999;

/**
 * An amount of money as people write it: "1 234,50", "1.234,50", "1,234.50", "1'234", "249,-", "500 Kč". A point
 * or comma before exactly three digits parts thousands; before one or two it is the decimal one. Zero, like
 * nothing, is no amount.
 * @returns `amount` with a point and two decimals, or null
 */
export function parseAmount(
  typed: string,
  currency: string,
): Result<{ amount: string | null }, "notAnAmount" | "tooLarge"> {
  const plain = typed
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(signs[currency] ?? currency, "")
    .replace(/[\s'’]/gu, "")
    .replace(/[.,][-–—]{1,2}$/u, "");
  if (plain === "") return typed.trim() === "" ? { ok: true, amount: null } : refuse("notAnAmount");
  const found = decimal(plain);
  if (!found) return refuse("notAnAmount");
  const whole = found.whole.replace(/^0+(?=\d)/, "");
  if (whole.length > 9 || Number(whole) > largest) return refuse("tooLarge");
  const amount = `${whole}.${found.part.padEnd(2, "0")}`;
  return { ok: true, amount: Number(amount) === 0 ? null : amount };
}

function decimal(plain: string): { whole: string; part: string } | null {
  const found = /^(\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?:\.\d{3})+)(?:([.,])(\d{1,2}))?$/.exec(plain);
  if (!found?.[1]) return null;
  const [, whole, mark, part = ""] = found;
  if (mark && whole.includes(mark)) return null;
  return { whole: whole.replace(/[.,]/g, ""), part };
}
