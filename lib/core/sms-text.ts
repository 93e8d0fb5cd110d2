/**
 * How a text becomes short messages. The answer box counts with this and the SMS wire sends with this, so what
 * is counted is what is sent. Pure, and light enough for a browser.
 *
 * Alphabet and extension table: 3GPP TS 23.038 §6.2.1. Room in one message and in a part of a long one (six
 * octets go to the concatenation header): 3GPP TS 23.040 §9.2.3.24.1.
 */
export type SmsEncoding = "GSM-7" | "UCS-2";

export type SmsCount = {
  encoding: SmsEncoding;
  /** Short messages that the text needs, 1 for an empty text. */
  parts: number;
  /** Septets (GSM-7, where ^ { } \ [ ~ ] | € take two) or UTF-16 code units (UCS-2, where an emoji takes two). */
  charactersUsed: number;
  /** The same units, free in the last part before another one is needed. */
  charactersLeft: number;
  /** The distinct characters that are not in GSM-7, in the order they first occur; empty with GSM-7. */
  forcing: string[];
};

/** Parts that one concatenation header can number: its counter is an octet (3GPP TS 23.040 §9.2.3.24.1). */
export const MAX_SMS_PARTS = 255;

const ROOM = { "GSM-7": { single: 160, part: 153 }, "UCS-2": { single: 70, part: 67 } } as const;

const ESCAPE = 0x1b;
const BASIC = [
  "@£$¥èéùìòÇ\nØø\rÅå",
  "Δ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ",
  " !\"#¤%&'()*+,-./",
  "0123456789:;<=>?",
  "¡ABCDEFGHIJKLMNO",
  "PQRSTUVWXYZÄÖÑÜ§",
  "¿abcdefghijklmno",
  "pqrstuvwxyzäöñüà",
].join("");
const EXTENSION: Record<string, number> = {
  "\f": 0x0a,
  "^": 0x14,
  "{": 0x28,
  "}": 0x29,
  "\\": 0x2f,
  "[": 0x3c,
  "~": 0x3d,
  "]": 0x3e,
  "|": 0x40,
  "€": 0x65,
};

const septets = new Map<string, readonly number[]>();
for (const [index, character] of [...BASIC].entries()) if (index !== ESCAPE) septets.set(character, [index]);
for (const [character, code] of Object.entries(EXTENSION)) septets.set(character, [ESCAPE, code]);

const extended = new Map(Object.entries(EXTENSION).map(([character, code]) => [code, character]));

/**
 * What people see as one character, as far as a cut would show: a base with its combining marks, emoji joined by
 * U+200D or with a skin tone, a flag's two letters or its tags (Unicode Standard Annex 29 §3.1.1, rules GB9, GB9a, GB11, GB12).
 * Spelled out here instead of asking `Intl.Segmenter`: every browser and server must cut at the same places.
 */
const SEQUENCE =
  /\r\n|(?:\p{Regional_Indicator}{2}|[^\r\n])(?:\u200d\p{Extended_Pictographic}|\p{M}|\p{Emoji_Modifier}|\u200c|\u200d|[\u{e0020}-\u{e007f}])*|[\r\n]/gu;

/**
 * The text cut into what each short message carries. Joined, the parts are the text again; an escape pair, a
 * surrogate pair, or a letter and its combining marks are never cut in two, unless they alone fill more than a part.
 */
export function splitSms(text: string): { encoding: SmsEncoding; parts: string[] } {
  const encoding = encodingOf(text);
  if (size(text, encoding) <= ROOM[encoding].single) return { encoding, parts: [text] };
  const parts: string[] = [];
  let part = "";
  let used = 0;
  for (const character of uncut(text, encoding)) {
    const width = size(character, encoding);
    if (used + width > ROOM[encoding].part) {
      parts.push(part);
      part = "";
      used = 0;
    }
    part += character;
    used += width;
  }
  return { encoding, parts: [...parts, part] };
}

/** What sending this text takes: the encoding, how many parts, and which characters make it dearer. */
export function countSms(text: string): SmsCount {
  const { encoding, parts } = splitSms(text);
  const room = parts.length === 1 ? ROOM[encoding].single : ROOM[encoding].part;
  return {
    encoding,
    parts: parts.length,
    charactersUsed: size(text, encoding),
    charactersLeft: room - size(parts.at(-1) ?? "", encoding),
    forcing: [...new Set(text)].filter((character) => !septets.has(character)),
  };
}

/**
 * The octets that carry a text in the GSM 7-bit default alphabet, one septet in each octet (unpacked).
 * @throws RangeError when a character is not in the alphabet: nothing is ever replaced by a question mark.
 */
export function gsm7Octets(text: string): Uint8Array {
  const octets: number[] = [];
  for (const character of text) {
    const codes = septets.get(character);
    if (!codes) throw new RangeError("The text has a character outside the GSM 7-bit default alphabet.");
    octets.push(...codes);
  }
  return Uint8Array.from(octets);
}

/** The text of octets in the GSM 7-bit default alphabet, unpacked: what is not in it becomes U+FFFD. */
export function gsm7Text(octets: Uint8Array): string {
  let text = "";
  for (let at = 0; at < octets.length; at++) {
    const escaped = octets[at] === ESCAPE;
    const code = octets[escaped ? ++at : at];
    // An escape without a letter of the extension shows a space (3GPP TS 23.038 §6.2.1).
    text += escaped ? (extended.get(code ?? -1) ?? " ") : (BASIC[code ?? -1] ?? "\uFFFD");
  }
  return text;
}

/** What no cut goes through. Marks heaped up beyond the room of a part are cut between characters. */
function uncut(text: string, encoding: SmsEncoding): Iterable<string> {
  if (encoding === "GSM-7") return text;
  const sequences = text.match(SEQUENCE) ?? [];
  return sequences.flatMap((one) => (one.length > ROOM[encoding].part ? [...one] : [one]));
}

function encodingOf(text: string): SmsEncoding {
  for (const character of text) if (!septets.has(character)) return "UCS-2";
  return "GSM-7";
}

function size(text: string, encoding: SmsEncoding): number {
  if (encoding === "UCS-2") return text.length;
  let total = 0;
  for (const character of text) total += septets.get(character)?.length ?? 0;
  return total;
}
