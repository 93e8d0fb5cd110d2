import { beforeEach, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { byPhone, filed, form, fraud, hours, later, noTickets, person } from "@/lib/test/factories";
import { countCallbacks, listCallbacks } from "./listing";

beforeEach(noTickets);

it("counts the calls that a person may see, and of them those that cannot wait", async () => {
  const [agent, supervisor] = [await person("agent"), await person("supervisor")];
  await filed(form({ reply: byPhone }));
  await filed(fraud({ reply: byPhone }));
  const { ticketId } = await filed(form({ reply: byPhone }));

  expect(await countCallbacks(agent, later(1 * hours))).toEqual({ open: 2, due: 0 });
  expect(await countCallbacks(supervisor, later(1 * hours))).toEqual({ open: 3, due: 0 });
  expect(await countCallbacks(agent, later(2 * hours))).toEqual({ open: 2, due: 2 });
  expect(await listCallbacks(agent)).toHaveLength(2);

  await db().callback.updateMany({ where: { ticketId }, data: { state: "needsDecision" } });
  expect(await countCallbacks(agent, later(1 * hours))).toEqual({ open: 2, due: 1 });
  await db().callback.updateMany({ where: { ticketId }, data: { state: "cancelled" } });
  expect(await countCallbacks(agent, later(2 * hours))).toEqual({ open: 1, due: 1 });
});
