import { expect, test } from "vitest";
import { networkOf } from "./network";

test("an IPv4 address is its own network, however it is written", () => {
  for (const written of [
    "203.0.113.7",
    " 203.0.113.7 ",
    "203.0.113.7:51234",
    "::ffff:203.0.113.7",
    "::ffff:cb00:7107",
  ]) {
    expect(networkOf(written)).toBe("203.0.113.7");
  }
});

test("addresses of one IPv6 /64 are one network, of two /64s are two", () => {
  const one = networkOf("2001:db8:1:2::1");
  expect(networkOf("[2001:db8:1:2:ffff:ffff:ffff:ffff]:443")).toBe(one);
  expect(networkOf("2001:0db8:0001:0002:0:0:0:9%eth0")).toBe(one);
  expect(networkOf("2001:db8:1:3::1")).not.toBe(one);
  expect(networkOf("::1")).toBe("0:0:0:0::/64");
});

test("what is no address shares one network", () => {
  for (const written of [null, undefined, "", "unknown", "example.com", "1.2.3", "999.1.1.1"]) {
    expect(networkOf(written)).toBe("unknown");
  }
});
