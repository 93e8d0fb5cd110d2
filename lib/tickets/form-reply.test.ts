import { expect, test } from "vitest";
import { FormReading } from "@/lib/questionnaires/form-reading";
import { defaultSettings } from "@/lib/settings/defaults";
import { readReply } from "./form-reply";

const now = new Date("2026-11-18T09:10:00Z");

function read(fields: Record<string, string>) {
  const form = new FormReading(fields);
  const { reply, suggestion } = readReply(form, defaultSettings, now);
  return { reply, suggestion, errors: form.errors.map(({ field, key }) => `${field} ${key}`) };
}

test.each([
  "601123456",
  "601 123 456",
  "+420601123456",
  "00420 601-123-456",
  "(601) 123 456",
  "601\u200b123\u00a0456",
])("an SMS goes to %s in E.164", (smsNumber) => {
  expect(read({ replyChannel: "sms", smsNumber }).reply).toEqual({
    channel: "sms",
    address: "+420601123456",
  });
});

test("a foreign mobile number keeps its country", () => {
  expect(read({ replyChannel: "sms", smsNumber: "+7 916 123-45-67" }).reply?.address).toBe("+79161234567");
});

test("a country that gets no SMS is refused with the reason, and called", () => {
  const smsNumber = "+241 77 12 34 56";
  expect(read({ replyChannel: "sms", smsNumber })).toMatchObject({
    reply: null,
    errors: ["smsNumber smsNumberCountry"],
  });
  const call = { callDay: "2026-11-18", callWindow: "2026-11-18T12:00" };
  expect(read({ replyChannel: "phone", phoneNumber: smsNumber, ...call }).reply?.address).toBe(
    "+24177123456",
  );
});

test("a landline is refused for SMS with the reason, and taken for a call", () => {
  expect(read({ replyChannel: "sms", smsNumber: "221 123 456" }).errors).toEqual([
    "smsNumber smsNumberLandline",
  ]);
  const call = { replyChannel: "phone", phoneNumber: "221 123 456", callWindow: "2026-11-18T14:00" };
  expect(read(call).reply?.address).toBe("+420221123456");
});

test.each([
  ["", "smsNumber smsNumberRequired"],
  ["12345", "smsNumber smsNumberFormat"],
  ["<script>", "smsNumber smsNumberFormat"],
  ["601123456 601123457", "smsNumber smsNumberFormat"],
  ["9".repeat(1000), "smsNumber smsNumberFormat"],
])("the SMS number %j is refused", (smsNumber, error) => {
  expect(read({ replyChannel: "sms", smsNumber }).errors).toEqual([error]);
});

test("only the chosen channel's fields are looked at", () => {
  const others = { smsNumber: "x", phoneNumber: "x", callDay: "x", callWindow: "x" };
  expect(read({ replyChannel: "email", emailAddress: "jana@example.com", ...others })).toMatchObject({
    reply: { channel: "email", address: "jana@example.com" },
    errors: [],
  });
});

test.each([
  ["", "emailAddress emailAddressRequired"],
  ["jana", "emailAddress emailAddressFormat"],
  ["jana@", "emailAddress emailAddressFormat"],
  ["jana@example.com, petr@example.com", "emailAddress emailAddressFormat"],
  ["jana@example.com\nBcc: all@example.com", "emailAddress emailAddressFormat"],
  [`${"a".repeat(260)}@example.com`, "emailAddress emailAddressFormat"],
])("the e-mail address %j is refused", (emailAddress, error) => {
  expect(read({ replyChannel: "email", emailAddress }).errors).toEqual([error]);
});

test("a likely slip is asked about once, and the answer decides", () => {
  const slip = { replyChannel: "email", emailAddress: "jana@gmial.com" };
  expect(read(slip)).toMatchObject({
    reply: null,
    suggestion: "jana@gmail.com",
    errors: ["emailSuggestion emailSuggestion"],
  });
  expect(read({ ...slip, emailSuggestion: "use" }).reply?.address).toBe("jana@gmail.com");
  expect(read({ ...slip, emailSuggestion: "keep" }).reply?.address).toBe("jana@gmial.com");
});

const call = { replyChannel: "phone", phoneNumber: "601 123 456" };

test("a call is planned in the window that was chosen, in the desk's time", () => {
  const { reply } = read({ ...call, contactName: "  Jana\tNováková ", callWindow: "2026-11-19T10:00" });
  expect(reply).toEqual({
    channel: "phone",
    address: "+420601123456",
    contactName: "Jana Nováková",
    windowStart: new Date("2026-11-19T09:00:00Z"),
    windowEnd: new Date("2026-11-19T11:00:00Z"),
  });
  expect(read({ ...call, callDay: "2026-11-19", callWindow: "10:00" }).reply).toMatchObject({
    windowStart: new Date("2026-11-19T09:00:00Z"),
  });
});

test.each([
  [{}, "callDay callWindowRequired"],
  [{ callDay: "2026-11-19" }, "callWindow callWindowRequired"],
  // Another day chosen after the time: the time is no longer seen, so it does not count.
  [{ callDay: "2026-11-20", callWindow: "2026-11-19T10:00" }, "callWindow callWindowRequired"],
  [{ callWindow: "2026-11-17T10:00" }, "callDay callWindowGone"],
  [{ callWindow: "2026-11-18T08:00" }, "callDay callWindowGone"],
  [{ callWindow: "2026-11-22T10:00" }, "callDay callWindowGone"],
  [{ callWindow: "2027-11-19T10:00" }, "callDay callWindowGone"],
  [{ callWindow: "<b>Tx" }, "callDay callWindowGone"],
])("no call is planned for %o", (fields, error) => {
  expect(read({ ...call, ...fields }).errors).toEqual([error]);
});

test("a name is optional and has a limit", () => {
  const window = { callWindow: "2026-11-19T10:00" };
  expect(read({ ...call, ...window }).reply).toMatchObject({ contactName: null });
  expect(read({ ...call, ...window, contactName: "x".repeat(101) }).errors).toEqual([
    "contactName contactNameTooLong",
  ]);
});
