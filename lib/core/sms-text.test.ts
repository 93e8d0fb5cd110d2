import fc from "fast-check";
import { SegmentedMessage } from "sms-segments-calculator";
import { describe, expect, it } from "vitest";
import { countSms, gsm7Octets, splitSms } from "@/lib/core/sms-text";

const BASIC_SAMPLE = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./09:;<=>?¡AZÄÖÑÜ§¿azäöñüà";
const EXTENSION_SAMPLE = "^{}\\[~]|€";
const gsmText = fc.string({
  unit: fc.constantFrom(...BASIC_SAMPLE, ...EXTENSION_SAMPLE),
  maxLength: 700,
});
const anyText = fc.string({
  unit: fc.constantFrom(...BASIC_SAMPLE, ...EXTENSION_SAMPLE, ..."ěščřžýáíéúůďťňЖщыэюяЁ„“–…😀🚨"),
  maxLength: 400,
});
/** Letters with marks of their own, emoji of several characters, flags: each one thing to whoever reads it. */
const joinedText = fc.string({
  unit: fc.constantFrom(
    ...["a", "Ж", "e\u030c", "и\u0306", "o\u0302\u0301", "\r\n", "😀", "👍🏽", "👩‍👩‍👧‍👦", "❤️", "🇨🇿", "☎"],
    "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
  ),
  maxLength: 300,
});
const wildText = fc.string({ unit: "binary", maxLength: 400 });

describe("cutting a text into short messages", () => {
  it("gives the text back when the parts are joined", () => {
    fc.assert(
      fc.property(fc.oneof(gsmText, anyText, wildText), (text) => splitSms(text).parts.join("") === text),
      { numRuns: 500 },
    );
  });

  it("fills no part beyond its room", () => {
    fc.assert(
      fc.property(fc.oneof(gsmText, anyText, wildText), (text) => {
        const { encoding, parts } = splitSms(text);
        const room = encoding === "GSM-7" ? [160, 153] : [70, 67];
        const limit = room[parts.length === 1 ? 0 : 1] ?? 0;
        for (const part of parts) {
          expect(encoding === "GSM-7" ? gsm7Octets(part).length : part.length).toBeLessThanOrEqual(limit);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("never cuts an escape pair or a surrogate pair", () => {
    fc.assert(
      fc.property(fc.oneof(gsmText, anyText), (text) => {
        const { encoding, parts } = splitSms(text);
        for (const part of parts) {
          if (encoding === "UCS-2") expect(part.isWellFormed()).toBe(true);
          else expect(gsm7Octets(part).at(-1)).not.toBe(0x1b);
        }
      }),
      { numRuns: 500 },
    );
    expect(splitSms(`${"a".repeat(152)}€${"a".repeat(10)}`).parts[0]).toHaveLength(152);
    expect(splitSms(`${"ž".repeat(66)}😀${"ž".repeat(10)}`).parts[0]).toHaveLength(66);
  });

  it("never cuts what is read as one character", () => {
    const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
    const read = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
    fc.assert(
      fc.property(fc.oneof(joinedText, anyText), (text) => {
        expect(splitSms(text).parts.flatMap(read)).toEqual(read(text));
      }),
      { numRuns: 500 },
    );
    expect(splitSms(`${"ž".repeat(66)}e\u030c${"ž".repeat(10)}`).parts[0]).toHaveLength(66);
  });

  it("cuts even marks that are heaped up, rather than sending more than fits", () => {
    const { parts } = splitSms(`a${"\u0301".repeat(200)}`);
    expect(parts.map((part) => part.length)).toEqual([67, 67, 67]);
  });

  it("agrees with an independent library on encoding and number of parts", () => {
    fc.assert(
      fc.property(fc.oneof(gsmText, anyText, joinedText), (text) => {
        const theirs = new SegmentedMessage(text);
        const ours = countSms(text);
        expect([ours.encoding, ours.parts]).toEqual([theirs.encodingName, theirs.segmentsCount]);
      }),
      { numRuns: 500 },
    );
  });

  it("agrees with an independent library on every character there is in the basic plane", () => {
    const differing: string[] = [];
    for (let code = 0; code <= 0xffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const character = String.fromCharCode(code);
      const theirs = new SegmentedMessage(character);
      const ours = countSms(character);
      if (ours.encoding !== theirs.encodingName) differing.push(code.toString(16));
      else if (ours.encoding === "GSM-7") {
        expect([...gsm7Octets(character)]).toEqual(theirs.encodedChars[0]?.codeUnits);
      }
    }
    expect(differing).toEqual([]);
  });
});

describe("counting", () => {
  it.each([
    ["", "GSM-7", 1, 0, 160],
    ["a".repeat(160), "GSM-7", 1, 160, 0],
    ["a".repeat(161), "GSM-7", 2, 161, 145],
    ["€".repeat(80), "GSM-7", 1, 160, 0],
    ["€".repeat(81), "GSM-7", 2, 162, 143],
    ["ř".repeat(70), "UCS-2", 1, 70, 0],
    ["ř".repeat(71), "UCS-2", 2, 71, 63],
    ["😀", "UCS-2", 1, 2, 68],
    ["first\nsecond\r\n", "GSM-7", 1, 14, 146],
  ])("knows the edges (case %#)", (text, encoding, parts, charactersUsed, charactersLeft) => {
    expect(countSms(text)).toMatchObject({ encoding, parts, charactersUsed, charactersLeft });
  });

  it("names each character that forces UCS-2 once, in order", () => {
    expect(countSms("Dobrý den, děkujeme 😀 děkujeme").forcing).toEqual(["ý", "ě", "😀"]);
    expect(countSms("Ahoj, é à ü ß € {}").forcing).toEqual([]);
  });

  it("refuses to encode what GSM-7 cannot carry, instead of writing a question mark", () => {
    expect(() => gsm7Octets("Příliš")).toThrow(RangeError);
  });
});
