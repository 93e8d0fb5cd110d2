import { expect, it, vi } from "vitest";
import { filed, ticketRow } from "@/lib/test/factories";

/** What chance draws next; where it says nothing, chance itself. */
const drawn = vi.hoisted((): number[] => []);
vi.mock("node:crypto", async (original) => {
  const real = await original<typeof import("node:crypto")>();
  return { ...real, randomInt: (limit: number) => drawn.shift() ?? real.randomInt(limit) };
});

it("gives a ticket another reference when chance draws one that is taken", async () => {
  const same = [1, 2, 3, 4, 5, 6, 7];
  drawn.push(...same);
  const first = await filed();
  drawn.push(...same, ...same);
  const second = await filed();
  expect(drawn, "the taken reference was drawn again").toEqual([]);
  expect(second.reference).not.toBe(first.reference);
  for (const { ticketId, reference } of [first, second]) {
    const ticket = await ticketRow(ticketId);
    expect(ticket.reference).toBe(reference);
    expect(ticket.deadlines).toHaveLength(1);
    expect(ticket.messages).toHaveLength(1);
  }
});
