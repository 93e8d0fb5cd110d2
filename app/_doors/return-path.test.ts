import { expect, test } from "vitest";
import { returnPath, signInPath } from "./return-path";

test("signing in leads on to pages of the desk only", () => {
  expect(returnPath("/desk/tickets/KM4RT7XQ?tab=history")).toBe("/desk/tickets/KM4RT7XQ?tab=history");
  expect(returnPath("/desk/people?_rsc=1abc")).toBe("/desk/people");
  const elsewhere = [
    "https://evil.example/desk",
    "//evil.example/desk",
    "/\\evil.example/desk",
    "/en/track",
    "desk",
  ];
  const loops = [
    "/desk/sign-in",
    "/desk/sign-in?to=/desk",
    "/desk/invitation/abc",
    "/desk/../en",
    "/deskevil",
  ];
  for (const wanted of [...elsewhere, ...loops, null, undefined, 5, "/desk/".padEnd(600, "x")]) {
    expect(returnPath(wanted)).toBe("/desk");
  }
  expect(signInPath("/desk/me")).toBe("/desk/sign-in?to=%2Fdesk%2Fme");
  expect(signInPath(null)).toBe("/desk/sign-in");
});
