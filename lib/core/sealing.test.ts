import { afterEach, describe, expect, it, vi } from "vitest";
import { keyFor } from "./env";
import { SealBroken, seal, unseal } from "./sealing";

const place = "Note 1 text";
const value = { text: "Volali mi z +420 900 123 456 a chtěli kód. «Срочно!» 🙂" };

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The module as another start of the product sees it, with these secrets. */
async function startedWith(secrets: { APP_SECRET: string; APP_SECRET_BEFORE?: string }) {
  vi.resetModules();
  vi.stubEnv("APP_SECRET", secrets.APP_SECRET);
  vi.stubEnv("APP_SECRET_BEFORE", secrets.APP_SECRET_BEFORE ?? "");
  return import("./sealing");
}

const [older, newer] = ["a".repeat(40), "b".repeat(40)];

describe("what is sealed", () => {
  it("opens as it was", () => {
    expect(unseal(place, seal(place, value))).toEqual(value);
    expect(unseal(place, seal(place, null))).toBeNull();
  });

  it("shows nothing of itself, is never the same twice, and tells short from short", () => {
    const [one, other] = [seal(place, value), seal(place, value)];
    expect(Buffer.from(one).includes("900")).toBe(false);
    expect(Buffer.from(one).equals(other)).toBe(false);
    expect(seal(place, "no")).toHaveLength(seal(place, "a much longer text than that").length);
  });

  it("opens nowhere but in its place", () => {
    const sealed = seal(place, value);
    for (const wrong of ["Note 2 text", "Note 1 words", ""])
      expect(() => unseal(wrong, sealed)).toThrow(SealBroken);
  });

  it("does not open when any byte of it was changed, cut off or added", () => {
    const sealed = seal(place, value);
    for (const index of sealed.keys()) {
      const changed = Uint8Array.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => unseal(place, changed), `byte ${index}`).toThrow(SealBroken);
    }
    for (let length = 0; length < sealed.length; length += 1)
      expect(() => unseal(place, sealed.subarray(0, length)), `cut to ${length}`).toThrow(SealBroken);
    expect(() => unseal(place, Uint8Array.from([...sealed, 0]))).toThrow(SealBroken);
  });

  it("is not opened by the key of another purpose", () => {
    const sealed = Buffer.from(seal(place, value));
    expect(sealed.includes(keyFor("sealed-fields"))).toBe(false);
    expect(keyFor("sealed-fields").equals(keyFor("form-token"))).toBe(false);
  });
});

describe("when the secret is changed", () => {
  it("what the former one sealed opens as long as it is named, and says that it is from before", async () => {
    const before = await startedWith({ APP_SECRET: older });
    const sealed = before.seal(place, value);
    const after = await startedWith({ APP_SECRET: newer, APP_SECRET_BEFORE: `${"c".repeat(40)} ${older}` });
    expect(after.unseal(place, sealed)).toEqual(value);
    const begins = Buffer.from(after.sealedNowBegins());
    expect(begins.equals(sealed.subarray(0, begins.length))).toBe(false);
    expect(begins.equals(after.seal(place, value).subarray(0, begins.length))).toBe(true);
    const without = await startedWith({ APP_SECRET: newer });
    expect(() => without.unseal(place, sealed)).toThrow(without.SealBroken);
  });
});
