import { NextRequest, NextResponse } from "next/server";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { protect } from "./security-headers";

const headersOf = (path: string): Headers =>
  protect(new NextRequest(`http://localhost${path}`)).onto(NextResponse.next()).headers;
const ancestorsOf = (path: string) =>
  /frame-ancestors ([^;]*)/.exec(headersOf(path).get("content-security-policy") ?? "")?.[1];

beforeAll(() => {
  vi.stubEnv("EMBED_ORIGINS", "https://www.operator.example/help https://shop.operator.example");
});

describe("a page inside another page", () => {
  it("is a form of a question or a claim, its steps and its receipt, on the operator's own sites", () => {
    for (const path of ["/cs/question", "/en/claim", "/ru/claim/abc/reply", "/cs/sent/123"]) {
      expect(ancestorsOf(path)).toBe("https://www.operator.example https://shop.operator.example");
      expect(headersOf(path).get("x-frame-options")).toBeNull();
    }
  });

  it("is never a report of fraud, a case, the desk or anything else", () => {
    for (const path of [
      "/cs",
      "/cs/fraud-report",
      "/cs/fraud-report/x/check",
      "/cs/track/KM4R-T7XQ",
      "/desk",
      "/desk/claim",
      "/t/a/b",
      "/cs/claims",
    ]) {
      expect(ancestorsOf(path)).toBe("'none'");
      expect(headersOf(path).get("x-frame-options")).toBe("DENY");
    }
  });
});

describe("a file that somebody sent", () => {
  it.each(["/desk/files/1", "/en/track/KM4R-T7XQ/files/1", "/cs/fraud-report/receipt/files/1"])(
    "runs nothing, whatever it is: %s",
    (path) => {
      const policy = "default-src 'none'; sandbox; frame-ancestors 'none'";
      expect(headersOf(path).get("content-security-policy")).toBe(policy);
    },
  );
});
