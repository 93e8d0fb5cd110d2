import fc from "fast-check";
import { expect, it } from "vitest";
import { cleanName } from "./names";

it("keeps a name as a person gave it", () => {
  expect(cleanName("Vyúčtování říjen 2026 (kopie).pdf", "pdf")).toBe("Vyúčtování říjen 2026 (kopie).pdf");
  expect(cleanName("скриншот.JPEG", "jpg")).toBe("скриншот.jpg");
  expect(cleanName("v1.2 notes.txt", "txt")).toBe("v1.2 notes.txt");
});

it("takes nothing of a path, controls, marks that turn writing, or what shells read", () => {
  expect(cleanName("../../etc/passwd", "txt")).toBe("passwd.txt");
  expect(cleanName("C:\\Users\\jana\\bill.png", "png")).toBe("bill.png");
  expect(cleanName("a\r\nSet-Cookie: x=1\u0000.gif", "gif")).toBe("aSet-Cookie x=1.gif");
  expect(cleanName("invoice\u202Efdp.exe", "pdf")).toBe("invoicefdp.pdf");
  expect(cleanName('x"; rm -rf ~; `id`.mp3', "mp3")).toBe("x rm -rf ~ id.mp3");
});

it("says by its end what the file is, whatever it was called", () => {
  expect(cleanName("report.exe", "pdf")).toBe("report.pdf");
  expect(cleanName("photo.jpg.exe", "png")).toBe("photo.jpg.png");
  expect(cleanName(".htaccess", "txt")).toBe("htaccess.txt");
});

it("is never empty, never a device, never long", () => {
  for (const given of ["", "   ", "...", "/", "\u200b\u200b"])
    expect(cleanName(given, "pdf")).toBe("file.pdf");
  expect(cleanName("CON.txt", "txt")).toBe("_CON.txt");
  expect([...cleanName("🙂".repeat(500), "png")]).toHaveLength(104);
});

it("whatever it is given, gives one harmless line that it would not change again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 130 }), (given) => {
      const name = cleanName(given, "pdf");
      expect(name).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}/\\<>:"|?*`$;&%]+\.pdf$/u);
      expect([...name].length).toBeLessThanOrEqual(105);
      expect(cleanName(name, "pdf")).toBe(name);
    }),
    { numRuns: 100 },
  );
});
