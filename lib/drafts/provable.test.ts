import { describe, expect, test } from "vitest";
import { defaultSettings } from "@/lib/settings/defaults";
import { byEmail, byPhone } from "@/lib/test/factories";
import type { Reply } from "@/lib/tickets/schema";
import { provable } from "./provable";

const mobile = "+420601123456";
const other = "+420777000111";
const landline = "+420222123456";
const bySms = (address: string): Reply => ({ channel: "sms", address });
const call = (address: string): Reply => ({ ...byPhone, address });

const found = (reply: Reply, subjectNumber: string | null) =>
  provable({ reply, subjectNumber }, defaultSettings).map(({ channel, address }) => `${channel} ${address}`);

describe("a code can go", () => {
  test.each<[string, Reply, string | null, string[]]>([
    ["to the number of the answer", bySms(mobile), null, [`sms ${mobile}`]],
    ["there once, when it is also what it is about", bySms(mobile), mobile, [`sms ${mobile}`]],
    ["there first, then to the number it is about", bySms(mobile), other, [`sms ${mobile}`, `sms ${other}`]],
    ["to the mailbox of the answer", byEmail, null, ["email jana@example.org"]],
    ["there first, then to the number", byEmail, mobile, ["email jana@example.org", `sms ${mobile}`]],
    ["for a call first to the number it is about", call(other), mobile, [`sms ${mobile}`, `sms ${other}`]],
    ["for a call to a desk to the number it is about", call(landline), mobile, [`sms ${mobile}`]],
    ["for a call to the mobile that was given", call(mobile), null, [`sms ${mobile}`]],
    ["nowhere, where there are landlines alone", call(landline), landline, []],
    ["nowhere by SMS to a country that gets none", bySms("+24177123456"), null, []],
    ["to the mailbox, though the number is a landline", byEmail, landline, ["email jana@example.org"]],
  ])("%s", (_, reply, subjectNumber, expected) => {
    expect(found(reply, subjectNumber)).toEqual(expected);
  });
});
