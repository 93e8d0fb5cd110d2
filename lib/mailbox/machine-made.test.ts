import { describe, expect, it } from "vitest";
import { machineMade } from "./machine-made";

const mail = (
  headers: Record<string, string> = {},
  changes: Partial<Parameters<typeof machineMade>[0]> = {},
) => ({
  headers: new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value]])),
  returnPath: "jana@example.org",
  from: { address: "jana@example.org", name: "Jana" },
  subject: "Dotaz",
  deliveryStatus: null,
  ...changes,
});
const own = ["desk@operator.example"];
const from = (address: string) => ({ from: { address, name: "" } });

describe("what a machine wrote", () => {
  it.each([
    ["auto", mail({ "Auto-Submitted": "auto-replied" })],
    ["auto", mail({ "Auto-Submitted": "auto-generated; owner-email=x" })],
    ["auto", mail({ "X-Autoreply": "yes" })],
    ["auto", mail({}, { subject: "Automatic reply: Dotaz" })],
    ["auto", mail({}, { subject: "Automatická odpověď: Re: Dotaz" })],
    ["auto", mail({}, { subject: "Автоответ: Вопрос" })],
    ["auto", mail({}, { subject: "Out of office: Dotaz" })],
    ["nullSender", mail({}, { returnPath: "" })],
    ["nullSender", mail({}, from("MAILER-DAEMON@mail.example"))],
    ["nullSender", mail({}, from("no-reply@shop.example"))],
    ["list", mail({ "List-Id": "<news.example.org>" })],
    ["list", mail({ "List-Unsubscribe": "<mailto:x@y.example>" })],
    ["bulk", mail({ Precedence: "bulk" })],
    ["suppressed", mail({ "X-Auto-Response-Suppress": "All" })],
    ["own", mail({}, from("Desk@operator.example"))],
    ["own", mail({}, from("desk+rabc@operator.example"))],
    ["report", mail({}, { deliveryStatus: "Action: delivered" })],
    ["report", mail({ "Content-Type": "multipart/report; report-type=disposition-notification" })],
  ])("is known by its marks (%s)", (reason, made) => {
    expect(machineMade(made, own)).toBe(reason);
  });

  it.each([
    ["nothing", mail()],
    ["Auto-Submitted: no", mail({ "Auto-Submitted": "no" })],
    ["an unknown return path", mail({}, { returnPath: null })],
    ["a word that begins like one", mail({}, { subject: "Automatické dobíjení nefunguje" })],
    ["a name that begins like one", mail({}, from("norman@example.org"))],
    ["Precedence: first-class", mail({ Precedence: "first-class" })],
    ["delivery reports suppressed only", mail({ "X-Auto-Response-Suppress": "DR, RN" })],
  ])("is not seen in a person's mail with %s", (_name, made) => {
    expect(machineMade(made, own)).toBeNull();
  });
});
