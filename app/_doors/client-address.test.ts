import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { believedAddress, learnClientAddresses, targetHeader } from "./client-address";

test("without a trusted proxy the socket alone says who calls, whatever the request claims", async () => {
  learnClientAddresses();
  const server = createServer((request, response) => response.end(JSON.stringify(request.headers)));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const claims = {
    forwarded: "for=203.0.113.7",
    "x-forwarded-for": "203.0.113.7",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    [targetHeader]: "/desk/elsewhere",
  };
  const answer = await fetch(`http://127.0.0.1:${port}/desk/me?a=1`, { headers: claims });
  const seen = (await answer.json()) as Record<string, string>;
  server.close();
  expect(seen["x-forwarded-for"]).toBe("127.0.0.1");
  expect(seen[targetHeader]).toBe("/desk/me?a=1");
  for (const name of ["forwarded", "x-forwarded-host", "x-forwarded-proto"])
    expect(seen[name]).toBeUndefined();
});

test("of the addresses that proxies name, the nearest one's word counts", () => {
  expect(believedAddress("203.0.113.7, 198.51.100.9")).toBe("198.51.100.9");
  expect(believedAddress("198.51.100.9")).toBe("198.51.100.9");
  expect(believedAddress(null)).toBeUndefined();
});
