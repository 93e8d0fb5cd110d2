import { describe, expect, it } from "vitest";
import { Pace } from "@/lib/channels/sms/pace";
import { reconnectPauseMs } from "@/lib/channels/sms/smpp-link";
import { smppSettings } from "@/lib/channels/sms/smpp-settings";

describe("the pace", () => {
  it("is free without a contract and even with one", () => {
    const free = new Pace(0);
    expect([free.book(0, 1e6), free.book(0, 1e6)]).toEqual([0, 0]);
    const ten = new Pace(10);
    expect([0, 0, 0].map((now) => ten.book(now, 1e6))).toEqual([0, 100, 200]);
  });

  it("halves with each new refusal, counts a window full of them once, and recovers in quiet times", () => {
    const pace = new Pace(0);
    expect([pace.throttled(0), pace.throttled(10), pace.throttled(20)]).toEqual([1000, 1000, 1000]);
    expect([pace.book(1000, 1e6), pace.book(1000, 1e6)]).toEqual([0, 100]);
    expect(pace.throttled(2000)).toBe(2000);
    expect([pace.book(5000, 1e6), pace.book(5000, 1e6)]).toEqual([0, 200]);
    expect([pace.book(12_500, 1e6), pace.book(12_500, 1e6)]).toEqual([0, 100]);
    expect([pace.book(30_000, 1e6), pace.book(30_000, 1e6)]).toEqual([0, 0]);
  });

  it("never waits longer than the caller has patience, and books nothing then", () => {
    const pace = new Pace(1);
    expect([pace.book(0, 1500), pace.book(0, 1500), pace.book(0, 1500)]).toEqual([0, 1000, 2000]);
    expect(pace.book(1000, 1500)).toBe(1000);
  });
});

describe("the pause before a reconnect", () => {
  it("doubles up to the longest and is spread over its second half", () => {
    const limits = { first: 1000, longest: 60_000 };
    expect([0, 1, 2, 10, 1000].map((attempt) => reconnectPauseMs(attempt, limits, 0))).toEqual([
      1000, 2000, 4000, 60_000, 60_000,
    ]);
    expect(reconnectPauseMs(0, limits, 0.999)).toBeGreaterThanOrEqual(500);
  });
});

describe("the settings", () => {
  it("come from the address, with defaults", () => {
    expect(smppSettings("smpp://me:p%40ss%2F@[::1]", "Ozvena")).toMatchObject({
      host: "::1",
      port: 2775,
      tls: false,
      systemId: "me",
      password: "p@ss/",
      window: 10,
      source: { ton: 5, npi: 0, address: "Ozvena" },
    });
    expect(
      smppSettings("smpps://me:x@smsc.example?window=50&source_ton=0&source_npi=1", "8800"),
    ).toMatchObject({
      port: 3550,
      tls: true,
      window: 50,
      source: { ton: 0, npi: 1, address: "8800" },
    });
  });

  it.each([
    ["+420603123456", { ton: 1, npi: 1, address: "420603123456" }],
    ["0890", { ton: 3, npi: 0, address: "0890" }],
  ])("know what kind of sender %s is", (sender, source) => {
    expect(smppSettings("smpp://a:b@c", sender).source).toEqual(source);
  });

  it("refuse a parameter that does not exist, a wrong one, and a sender no phone can show, without the value", () => {
    expect(() => smppSettings("smpp://a:topsecret@c?windows=5", "x")).toThrow(
      /^SMPP_URL: (?!.*topsecret).*windows/,
    );
    expect(() => smppSettings("smpp://a:b@c?window=none", "x")).toThrow(/window/);
    expect(() => smppSettings("smpp://a:b@c", "Ozvěna")).toThrow(/SMS_SENDER/);
    expect(() => smppSettings("smpp://a:b@c", "TwelveLetter")).toThrow(/SMS_SENDER/);
  });
});
