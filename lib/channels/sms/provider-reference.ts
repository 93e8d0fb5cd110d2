/** SMPP 3.4 §5.2.23: message_id is a C-octet string of 65 octets at most, its terminator included. */
const HEXADECIMAL = /^[0-9a-f]{1,32}$/i;
const DECIMAL = /^[0-9]{1,39}$/;

/** What SMSCs pad a numeric id to: 8 and 16 hexadecimal digits, 10 decimal ones. */
const HEX_WIDTHS = [8, 16];
const DECIMAL_WIDTHS = [10];

/**
 * The spellings under which a receipt may name a message: as it is, in the other case, and, for a number, in
 * hexadecimal and decimal with and without leading zeros. SMSCs give the id in one form in submit_sm_resp and in
 * another in the receipt (SMPP 3.4 appendix B leaves the form to the SMSC).
 *
 * A spelling may be another message's id (decimal 10 is hexadecimal 16), so the order matters: the caller takes
 * the message that matches the earliest spelling, among those sent to this provider lately.
 * @returns distinct spellings, the id itself first; empty for an empty id
 */
export function providerReferenceForms(id: string): string[] {
  const given = id.trim();
  if (!given) return [];
  const forms = new Set([given, given.toLowerCase(), given.toUpperCase()]);
  // Read as hexadecimal first when it cannot be decimal, else as decimal first: that is how it was most likely meant.
  if (DECIMAL.test(given)) {
    spell(forms, BigInt(given));
    spell(forms, HEXADECIMAL.test(given) ? BigInt(`0x${given}`) : undefined);
  } else if (HEXADECIMAL.test(given)) {
    spell(forms, BigInt(`0x${given}`));
  }
  return [...forms];
}

function spell(forms: Set<string>, value: bigint | undefined): void {
  if (value === undefined) return;
  const decimal = value.toString(10);
  const hexadecimal = value.toString(16);
  forms.add(decimal);
  for (const width of DECIMAL_WIDTHS) forms.add(decimal.padStart(width, "0"));
  for (const width of [0, ...HEX_WIDTHS]) {
    forms.add(hexadecimal.padStart(width, "0"));
    forms.add(hexadecimal.toUpperCase().padStart(width, "0"));
  }
}
