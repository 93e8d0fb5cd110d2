import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failure } from "@/lib/channels/sms/smpp-testing";
import { TwilioWire } from "@/lib/channels/sms/twilio";

const accountSid = `AC${"0".repeat(32)}`;
const sid = `SM${"a".repeat(32)}`;

/** Answers as Twilio's API reference records it: by the number that is written to. */
const answers: Record<string, [number, object]> = {
  "+420603200001": [201, { sid, status: "queued", error_code: null }],
  "+420603200002": [400, { status: 400, code: 21211, message: "Invalid 'To' Phone Number" }],
  "+420603200003": [401, { status: 401, code: 20003, message: "Authenticate" }],
  "+420603200004": [429, { status: 429, code: 20429, message: "Too Many Requests" }],
  "+420603200005": [500, { status: 500, code: 20500, message: "Internal Server Error" }],
  "+420603200006": [400, { status: 400, code: 21610, message: "Attempt to send to unsubscribed recipient" }],
};

let server: Server;
let baseUrl = "";
const asked: { path: string; authorization: string; fields: Record<string, string> }[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const fields = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
      asked.push({ path: request.url ?? "", authorization: request.headers.authorization ?? "", fields });
      if (fields.To === "+420603200007") return request.socket.destroy();
      const [status, body] = answers[fields.To ?? ""] ?? [200, { sid: accountSid, status: "active" }];
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const wire = (at = baseUrl, sender = "+420601000000") =>
  new TwilioWire({
    name: "twilio",
    accountSid,
    authToken: "token",
    sender,
    reportUrl: "https://feedback.operator.example/api/sms/twilio/id",
    baseUrl: at,
  });
const text = (last: number) => ({ id: "one", to: `+42060320000${last}`, text: "Příliš žluťoučký" });

describe("Twilio", () => {
  it("is given the text by its own package, and says under which name it reports", async () => {
    const parts: string[] = [];
    const handover = await wire().send(text(1), {
      onPart: async (_index, reference) => {
        parts.push(reference);
      },
    });
    expect(handover).toMatchObject({ gateway: "twilio", providerReferences: [sid], code: "TWILIO_queued" });
    expect(parts).toEqual([sid]);
    expect(asked.at(-1)).toMatchObject({
      path: `/2010-04-01/Accounts/${accountSid}/Messages.json`,
      authorization: `Basic ${Buffer.from(`${accountSid}:token`).toString("base64")}`,
      fields: {
        To: "+420603200001",
        From: "+420601000000",
        Body: "Příliš žluťoučký",
        StatusCallback: "https://feedback.operator.example/api/sms/twilio/id",
      },
    });
    const service = `MG${"0".repeat(32)}`;
    await wire(baseUrl, service).send(text(1));
    expect(asked.at(-1)?.fields).toMatchObject({ MessagingServiceSid: service });
    await wire().probe();
  });

  it.each([
    [2, "PermanentFailure", "TWILIO_21211"],
    [6, "PermanentFailure", "TWILIO_21610"],
    [3, "GatewayUnavailable", "TWILIO_20003"],
    [4, "TemporaryFailure", "TWILIO_429"],
    [5, "UnknownOutcome", "TWILIO_20500"],
    [7, "UnknownOutcome", "ECONNRESET"],
  ])("refuses number %i as %s", async (last, name, code) => {
    const before = asked.length;
    expect(await failure(wire().send(text(last)))).toMatchObject({ name, code });
    expect(asked.length).toBe(before + 1);
  });

  it("that is not there was handed nothing", async () => {
    expect(await failure(wire("http://127.0.0.1:1").send(text(1)))).toMatchObject({
      name: "GatewayUnavailable",
      code: "ECONNREFUSED",
    });
  });
});
