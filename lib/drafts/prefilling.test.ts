import { createHmac } from "node:crypto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { readPrefill, signPrefill } from "./prefilling";

const key = "a key that the app and the desk share, 32+";
const now = new Date("2026-11-24T10:00:00Z");
const later = new Date("2026-11-25T10:00:00Z");
const fields = { topic: "bill", subscriber: "yes", subjectNumber: "+420601123456" } as const;
const signed = (content: unknown) => {
  const payload = Buffer.from(JSON.stringify(content)).toString("base64url");
  return `${payload}.${createHmac("sha256", key).update(payload).digest("base64url")}`;
};

beforeAll(() => {
  vi.stubEnv("PREFILL_KEY", key);
});

describe("a link that fills in the form", () => {
  it("says what the operator signed, whatever program signed it", () => {
    expect(readPrefill(signPrefill(fields, later), now)).toEqual(fields);
    expect(readPrefill(signed({ until: "2026-11-25T11:00:00+01:00", fields }), now)).toEqual(fields);
  });

  it("says nothing when it is too old, changed, or signed by somebody else", () => {
    const good = signPrefill(fields, later);
    const [payload = "", signature = ""] = good.split(".");
    const other = Buffer.from(JSON.stringify({ until: later, fields: { topic: "other" } })).toString(
      "base64url",
    );
    for (const wrong of [
      signPrefill(fields, now),
      `${other}.${signature}`,
      payload,
      `${payload}.`,
      `${payload}.${"A".repeat(43)}`,
      "",
      ".",
      "x".repeat(9_000),
    ]) {
      expect(readPrefill(wrong, now)).toBeNull();
    }
  });

  it("fills in only what a form asks, and only as the form would take it", () => {
    expect(
      readPrefill(signed({ until: later, fields: { ...fields, _passed: "check", formToken: "x" } }), now),
    ).toEqual(fields);
    for (const wrong of [{ segment: "royal" }, { topic: 5 }, { description: "x".repeat(2_001) }]) {
      expect(readPrefill(signed({ until: later, fields: wrong }), now)).toBeNull();
    }
    expect(readPrefill(signed({ fields }), now)).toBeNull();
    expect(readPrefill(signed("no object"), now)).toBeNull();
  });
});
