import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { person } from "@/lib/test/factories";
import { addGateway } from "./changing";
import { readKannelReport } from "./kannel-report";
import { kannelReportUrl, twilioReportUrl } from "./report-address";
import { readTwilioReport, twilioSignature } from "./twilio-report";

const gateway = randomUUID();
const message = randomUUID();

/** What Kannel calls, with its own words put in. */
function called(state: string, answer = "", at = gateway): Record<string, string> {
  const url = new URL(`${kannelReportUrl(at, null)}&message=${message}&state=${state}`);
  return { ...Object.fromEntries(url.searchParams), answer };
}

describe("a report from Kannel", () => {
  it("is believed with the secret of its own gateway alone", () => {
    expect(readKannelReport(gateway, called("1"))).toMatchObject({
      state: "delivered",
      providerReference: message,
    });
    expect(readKannelReport(randomUUID(), called("1"))).toBe("forbidden");
    expect(readKannelReport(gateway, { ...called("1"), secret: "" })).toBe("forbidden");
  });

  it("says for good what the network says for good, and for now what it does not", () => {
    const undelivered = "NACK/0x0000000b id:1 stat:UNDELIV err:011 text:";
    expect(readKannelReport(gateway, called("2", undelivered))).toMatchObject({
      state: "permanentFailure",
      code: "KANNEL_DLR_2 UNDELIV 011",
    });
    expect(readKannelReport(gateway, called("2", "stat:EXPIRED"))).toMatchObject({
      state: "temporaryFailure",
    });
    expect(readKannelReport(gateway, called("8"))).toMatchObject({ state: "sending" });
    expect(readKannelReport(gateway, called("16"))).toMatchObject({ state: "permanentFailure" });
  });

  it("that makes no sense is refused", () => {
    expect(readKannelReport(gateway, called("3"))).toBe("unreadable");
    expect(readKannelReport(gateway, { ...called("1"), message: "1 OR 1=1" })).toBe("unreadable");
  });
});

describe("a report from Twilio", () => {
  let administrator: StaffActor;
  let id = "";
  beforeAll(async () => {
    administrator = await person("administrator");
    const added = await addGateway(administrator, "twilio", {
      common: { name: "Twilio", weight: 50, active: true },
      settings: { accountSid: `AC${"0".repeat(32)}`, sender: "+420601000000" },
      secrets: { authToken: "token" },
    });
    id = added.ok ? added.id : "";
  });

  it("is signed as Twilio's own package signs", () => {
    // The request of Twilio's documentation, signed by getExpectedTwilioSignature of its package.
    const fields = {
      CallSid: "CA1234567890ABCDE",
      Caller: "+12349013030",
      Digits: "1234",
      From: "+12349013030",
      To: "+18005551212",
    };
    const url = "https://example.com/myapp.php?foo=1&bar=2";
    expect(twilioSignature("12345", url, fields)).toBe("vNe7KK2kJwCsxc9K3OLkkKB3qqI=");
  });

  const sid = `SM${"a".repeat(32)}`;
  const posted = (fields: Record<string, string>, token = "token") => {
    const url = twilioReportUrl(id);
    return { url, fields, signature: twilioSignature(token, url, fields) };
  };

  it("is believed when it is signed for this gateway and address, and unchanged", async () => {
    const delivered = { MessageSid: sid, MessageStatus: "delivered" };
    expect(await readTwilioReport(id, posted(delivered))).toMatchObject({
      gateway: id,
      providerReference: sid,
      state: "delivered",
    });
    expect(await readTwilioReport(id, posted(delivered, "another"))).toBe("forbidden");
    const changed = { ...posted({ MessageSid: sid, MessageStatus: "failed" }), fields: delivered };
    expect(await readTwilioReport(id, changed)).toBe("forbidden");
    expect(await readTwilioReport(randomUUID(), posted(delivered))).toBe("forbidden");
    expect(await readTwilioReport("smpp", posted(delivered))).toBe("forbidden");
  });

  it("tells a number that does not exist from a phone that is off", async () => {
    const undelivered = (ErrorCode: string) =>
      readTwilioReport(id, posted({ MessageSid: sid, MessageStatus: "undelivered", ErrorCode }));
    expect(await undelivered("30005")).toMatchObject({ state: "permanentFailure", code: "TWILIO_30005" });
    expect(await undelivered("30003")).toMatchObject({ state: "temporaryFailure" });
    expect(await readTwilioReport(id, posted({ MessageSid: sid, MessageStatus: "sold" }))).toBe("unreadable");
  });
});
