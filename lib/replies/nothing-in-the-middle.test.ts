import { beforeEach, expect, it } from "vitest";
import { countCallbacks } from "@/lib/callbacks/listing";
import { bringBackCalls } from "@/lib/callbacks/returning";
import { takeCallback } from "@/lib/callbacks/taking";
import { db } from "@/lib/core/db";
import { CallbackState, DeliveryState } from "@/lib/generated/prisma/enums";
import { wakeOverdue } from "@/lib/messages/sweeping";
import {
  byEmail,
  byPhone,
  clockAt,
  days,
  filed,
  form,
  hours,
  jobsWaiting,
  later,
  noTickets,
  nth,
  person,
} from "@/lib/test/factories";
import { answered, claimed, handedOver, messageRow } from "@/lib/test/replies";
import { recordCall } from "./calling";
import { sweepDeliveries } from "./delivering";
import { bringBackMissed } from "./missed-calls";
import { listUndeliveredWork } from "./undelivered-work";

beforeEach(noTickets);

const afterwards = later(4 * days);

it("an answer stays in no state for ever: it is sent, has arrived, or somebody sees it", async () => {
  const agent = await person("agent");
  const stands = new Map<DeliveryState, string>();
  for (const [n, state] of Object.values(DeliveryState).entries()) {
    const { reference } = await filed(form({ reply: state === "sent" ? byEmail : nth(n) }));
    const { messageId } = await answered(agent, reference);
    if (state === "sending") await handedOver(messageId, [`middle-${n}`]);
    else if (state === "created") await claimed(messageId);
    else await db().message.update({ where: { id: messageId }, data: { state, completedAt: later(1) } });
    stands.set(state, messageId);
  }
  // The worker that had it in hand is gone.
  await db().$executeRaw`UPDATE "Message" SET "claimedAt" = NULL WHERE "state" = 'created'`;
  await wakeOverdue(afterwards);
  await sweepDeliveries(clockAt(afterwards));
  const { toDo, underWay } = await listUndeliveredWork(agent, clockAt(afterwards));
  const seen = [...toDo, ...underWay].map(({ id }) => id);
  const sending = await jobsWaiting();
  for (const [state, id] of stands) {
    const now = (await messageRow(id)).state;
    const over = now === "sent" || now === "delivered";
    expect([state, over || seen.includes(id) || (now === "created" && sending.includes(id))]).toEqual([
      state,
      true,
    ]);
    expect([state, now]).not.toEqual([state, "sending"]);
  }
});

it("a call stays in no state for ever: it is over, comes back, or a person is asked", async () => {
  const agent = await person("agent");
  const open: CallbackState[] = ["scheduled", "taken", "needsDecision"];
  const ids = new Map<CallbackState, string>();
  for (const [n, state] of Object.values(CallbackState).entries()) {
    const { ticketId } = await filed(form({ reply: { ...byPhone, address: `+42060212340${n}` } }));
    const { id } = await db().callback.findFirstOrThrow({ where: { ticketId } });
    if (state !== "scheduled") await takeCallback(agent, id, clockAt(byPhone.windowStart));
    if (state === "reached" || state === "needsDecision") {
      const outcome = state === "reached" ? "reached" : "wrongNumber";
      const result = { callbackId: id, outcome, said: "Done", statusAfter: "resolved" } as const;
      await recordCall(agent, result, clockAt(byPhone.windowStart));
    }
    if (state === "cancelled") await db().callback.update({ where: { id }, data: { state } });
    ids.set(state, id);
  }
  // Nobody comes to the desk: rounds are made, and each moment comes.
  for (let day = 0; day < 6; day++) {
    const now = later(day * days + 12 * hours);
    await bringBackCalls(now);
    await bringBackMissed(now);
  }
  for (const [before, id] of ids) {
    const { state } = await db().callback.findUniqueOrThrow({ where: { id } });
    expect([before, state]).toEqual([before, open.includes(before) ? "needsDecision" : before]);
  }
  expect((await countCallbacks(agent, later(7 * days))).due).toBe(open.length);
});
