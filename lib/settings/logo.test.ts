import { expect, test } from "vitest";
import { logoMaxBytes, logoPath, parseLogo, readLogo } from "./logo";

const png = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.from("picture")]);
const webp = Buffer.concat([Buffer.from("RIFF"), Buffer.alloc(4), Buffer.from("WEBPVP8 ")]);
const jpeg = Buffer.from("ffd8ffe000104a464946", "hex");

test("pictures are known by their first bytes and come back as they were", () => {
  for (const [bytes, type] of [
    [png, "image/png"],
    [webp, "image/webp"],
    [jpeg, "image/jpeg"],
  ] as const) {
    const parsed = parseLogo(bytes);
    const read = parsed.ok ? readLogo(parsed.logo) : null;
    expect(read?.type).toBe(type);
    expect(read?.bytes.equals(bytes)).toBe(true);
  }
});

test("what is no picture, is too large, or can run is refused", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  for (const text of [svg, "", "GIF89a", "RIFF1234WAVE"]) expect(parseLogo(Buffer.from(text)).ok).toBe(false);
  expect(parseLogo(Buffer.concat([png, Buffer.alloc(logoMaxBytes)]))).toEqual({
    ok: false,
    reason: "logoTooLarge",
  });
  expect(readLogo(`data:image/png;base64,${Buffer.from(svg).toString("base64")}`)).toBeNull();
  expect(readLogo(`data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`)).toBeNull();
  expect(readLogo("https://evil.example/logo.png")).toBeNull();
});

test("the address of the picture changes with it", () => {
  const [one, other] = [png, jpeg].map((bytes) => {
    const parsed = parseLogo(bytes);
    return parsed.ok ? logoPath(parsed.logo) : null;
  });
  expect(one).toMatch(/^\/logo\?v=[0-9a-f]{16}$/);
  expect(other).not.toBe(one);
  expect(logoPath(null)).toBeNull();
});
