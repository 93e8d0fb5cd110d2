/** ISO 4217: what people who write to an operator here pay in. The operator's own is offered first. */
const currencies = ["CZK", "EUR", "USD", "GBP", "PLN", "UAH", "RUB"] as const;

/** The currencies to offer to the customers of an operator who charges in `own`. */
export const offeredCurrencies = (own: string): string[] => [
  own,
  ...currencies.filter((code) => code !== own),
];
