import { expect, test } from "vitest";
import type { ListedCallback } from "@/lib/callbacks/listing";
import { callGroups, isNow } from "./call-groups";

const now = new Date("2026-11-24T10:00:00Z");
const call = (id: string, from: string, to: string, state: ListedCallback["state"] = "scheduled") =>
  ({ id, state, windowStart: new Date(from), windowEnd: new Date(to) }) as ListedCallback;

const tomorrow = call("tomorrow", "2026-11-25T09:00:00Z", "2026-11-25T11:00:00Z");
const running = call("running", "2026-11-24T09:00:00Z", "2026-11-24T11:00:00Z");
const over = call("over", "2026-11-23T09:00:00Z", "2026-11-23T11:00:00Z", "taken");
const undecided = call("undecided", "2026-11-26T09:00:00Z", "2026-11-26T11:00:00Z", "needsDecision");

test("decisions come first, then what is overdue, then day by day", () => {
  const groups = callGroups([over, running, tomorrow, undecided], now, (at) => at.toISOString().slice(0, 10));
  expect(groups.map(({ key, day, calls }) => [key, day, calls.map(({ id }) => id)])).toEqual([
    ["decide", null, ["undecided"]],
    ["overdue", null, ["over"]],
    ["day", "2026-11-24", ["running"]],
    ["day", "2026-11-25", ["tomorrow"]],
  ]);
});

test("only a window that runs now is now", () => {
  expect([over, running, tomorrow, undecided].map((one) => isNow(one, now))).toEqual([
    false,
    true,
    false,
    false,
  ]);
});
