import { expect, test } from "vitest";
import { queueFilterSchema } from "@/lib/tickets/queue";
import { filterQuery, isNarrowed, queueHref, ticketHref, withWord } from "./queue-address";

test("a filter goes through an address and comes back as it was", () => {
  const filter = queueFilterSchema.parse({ type: "claim", assignee: "me", overdue: "1", q: "účet & 50 %" });
  const back = Object.fromEntries(new URL(queueHref(filter), "http://desk.invalid").searchParams);
  expect(queueFilterSchema.parse(back)).toEqual(filter);
  expect(ticketHref("KM4RT7XQ", filter)).toBe(`/desk/tickets/KM4RT7XQ${filterQuery(filter)}`);
});

test("nothing chosen leaves a plain address, and a page alone narrows nothing", () => {
  expect(queueHref(queueFilterSchema.parse({}))).toBe("/desk/queue");
  expect(queueHref(queueFilterSchema.parse({ type: "nonsense", assignee: "1; DROP TABLE" }))).toBe(
    "/desk/queue",
  );
  expect(isNarrowed({ after: "1_2" })).toBe(false);
  expect(isNarrowed({ status: "held" })).toBe(true);
});

test("what was just done replaces what was done before, and the rest of the address stays", () => {
  expect(withWord("/desk/tickets/KM4RT7XQ?type=claim&done=noted", { problem: "notPossible" })).toBe(
    "/desk/tickets/KM4RT7XQ?type=claim&problem=notPossible",
  );
});
