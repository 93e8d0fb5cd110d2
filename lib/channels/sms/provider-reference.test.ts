import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { providerReferenceForms } from "@/lib/channels/sms/provider-reference";

describe("the spellings of a message id", () => {
  it("begin with the id itself and repeat none", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Za-z-]{1,40}$/), (id) => {
        const forms = providerReferenceForms(id);
        expect(forms[0]).toBe(id);
        expect(new Set(forms).size).toBe(forms.length);
      }),
    );
  });

  it("lead from the answer's form to the receipt's, hexadecimal or decimal, padded or not, in either case", () => {
    const spellings = [
      (id: bigint) => id.toString(10),
      (id: bigint) => id.toString(10).padStart(10, "0"),
      (id: bigint) => id.toString(16),
      (id: bigint) => id.toString(16).toUpperCase(),
      (id: bigint) => id.toString(16).padStart(8, "0"),
      (id: bigint) => id.toString(16).toUpperCase().padStart(8, "0"),
    ];
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 0xffffffffn }),
        fc.constantFrom(...spellings),
        fc.constantFrom(...spellings),
        (id, answered, received) => {
          expect(providerReferenceForms(received(id))).toContain(answered(id));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("leave what is no number alone but for its case", () => {
    expect(providerReferenceForms("7F3A-c0de")).toEqual(["7F3A-c0de", "7f3a-c0de", "7F3A-C0DE"]);
    expect(providerReferenceForms("  ")).toEqual([]);
  });
});
