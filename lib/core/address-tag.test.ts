import { describe, expect, it } from "vitest";
import { readTaggedAddress, taggedAddress, withoutTag } from "./address-tag";

const id = "0198c0de-1234-7abc-8def-0123456789ab";
const desk = "desk@operator.example";

describe("a tagged address", () => {
  it("gives its id back after a server has turned it into capitals or small letters", () => {
    const tagged = taggedAddress(desk, "r", id);
    expect(tagged).toMatch(/^desk\+r[a-z2-7]{39}@operator\.example$/);
    for (const address of [tagged, tagged.toUpperCase(), tagged.toLowerCase()])
      expect(readTaggedAddress(address, "r")).toBe(id);
    expect(withoutTag(tagged.toUpperCase())).toBe(desk);
  });

  it("is of no use for another purpose, with another id, or made by a stranger", () => {
    const tagged = taggedAddress(desk, "r", id);
    const other = taggedAddress(desk, "r", id.replace("ab", "ac"));
    expect(readTaggedAddress(tagged, "b")).toBeNull();
    // One's head and the other's tail: the last characters carry the code.
    expect(readTaggedAddress(tagged.slice(0, 20) + other.slice(20).replace("@", "a@"), "r")).toBeNull();
    for (let at = 6; at < 45; at++) {
      const changed = tagged[at] === "a" ? "b" : "a";
      expect([null, id]).toContain(
        readTaggedAddress(tagged.slice(0, at) + changed + tagged.slice(at + 1), "r"),
      );
    }
    for (const address of ["", desk, "desk+r@operator.example", `desk+r${"a".repeat(39)}@operator.example`])
      expect(readTaggedAddress(address, "r")).toBeNull();
  });

  it("is plain where it would be longer than a server must take", () => {
    const long = `${"x".repeat(40)}@operator.example`;
    expect(taggedAddress(long, "r", id)).toBe(long);
  });
});
