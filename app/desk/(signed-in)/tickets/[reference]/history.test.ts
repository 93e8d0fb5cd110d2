import { expect, test } from "vitest";
import { eventWords } from "./history";

const names = new Map([["0198c5a0-0000-7000-8000-000000000001", "Jana Nováková"]]);
const said = (kind: string, data: object = {}) =>
  eventWords({ kind, data } as Parameters<typeof eventWords>[0], names, {
    locale: "en",
    timeZone: "Europe/Prague",
    now: new Date("2026-11-23T09:00:00Z"),
  });

test("changes are said in words, with people by name", () => {
  expect(said("statusChanged", { from: "acknowledged", to: "inProgress" })).toBe("Received → In progress");
  expect(said("ticketAssigned", { to: "0198c5a0-0000-7000-8000-000000000001" })).toBe("Owner: Jana Nováková");
  expect(said("ticketAssigned", { to: null })).toBe("Owner: Nobody");
  expect(said("replyChannelChanged", { from: "phone", to: "sms" })).toBe("Answer by: Phone call → SMS");
  expect(said("replyChannelChanged", { from: null, to: "email" })).toBe("Answer by: no address → E-mail");
  expect(said("replyChannelChanged", { from: "sms", to: "sms" })).toBe("Answer by SMS: new details");
  expect(said("callAttempted", { number: 2, outcome: "busy" })).toBe("Call 2: Busy");
  const until = "2026-12-23T22:59:59.999Z";
  expect(said("promiseMoved", { until: "2026-11-24T15:00:00Z" })).toBe(
    "Answer moved: tomorrow, Tuesday 24 November, 16:00",
  );
  expect(said("legalExtended", { until })).toBe("Legal limit extended: Wednesday 23 December");
  expect(said("filesAdded", { count: 3 })).toBe("3 files added");
  expect(said("callDecided", { decision: "giveUp" })).toBe("No more calls");
});

test("an event of an unknown kind, or with data of an unknown form, breaks nothing", () => {
  expect(said("somethingNew")).toBe("Change");
  expect(said("constructor")).toBe("Change");
  expect(said("promiseMoved")).toBe("Change");
  expect(said("statusChanged", [])).toContain("→");
});
