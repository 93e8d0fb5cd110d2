import { beforeEach, expect, test } from "vitest";
import { openMessage } from "@/lib/messages/sealed-message";
import { sentText } from "@/lib/replies/rendering";
import { byEmail, claim, filed, form, fraud, noTickets, setTicket, ticketRow } from "@/lib/test/factories";
import { formatReference } from "./reference";
import { heldAboutTheSame } from "./same-thing";
import { trackingCode } from "./tracking-code";

beforeEach(noTickets);

const acknowledged = async (ticketId: string) => {
  const [message] = (await ticketRow(ticketId)).messages;
  if (!message) throw new Error("Nothing was acknowledged");
  return openMessage(message);
};

test("whoever has the address is told of the open ticket about the same, with its link", async () => {
  for (const reply of [form().reply, byEmail]) {
    const first = await filed(form({ reply }));
    const second = await filed(form({ reply }));
    const message = await acknowledged(second.ticketId);
    expect(message.text).toContain(formatReference(first.reference));
    expect(message.text).not.toContain(trackingCode(first.ticketId));
    const sent = sentText({
      ...message,
      ticket: { id: second.ticketId, reference: second.reference, ticketType: "question" },
    });
    for (const { ticketId, reference } of [first, second])
      expect(sent).toContain(`/t/${reference}/${trackingCode(ticketId)}`);
  }
});

test("of another topic, type or address, of what has ended, and of fraud, nothing is said", async () => {
  const ended = await filed();
  await setTicket(ended.ticketId, { status: "resolved", queueAt: null });
  await filed(form({ answers: { topic: "bill" } }));
  await filed(
    claim({ answers: { topic: "roaming", desiredRemedy: "refund", occurredOn: null, disputedAmount: null } }),
  );
  await filed(form({ reply: byEmail }));
  const report = fraud();
  await filed(report);
  for (const { ticketId } of [await filed(fraud()), await filed()])
    expect((await acknowledged(ticketId)).text.match(/⟦/g)).toHaveLength(1);
});

test("on a device only what it has opened is told, where it is about the same", async () => {
  const [mine, other, report] = [
    await filed(),
    await filed(form({ answers: { topic: "bill" } })),
    await filed(fraud()),
  ];
  const ids = [mine, other, report].map(({ ticketId }) => ticketId);
  expect(await heldAboutTheSame(ids, { ticketType: "question", topic: "roaming" })).toEqual([mine.reference]);
  expect(await heldAboutTheSame([], { ticketType: "question", topic: "roaming" })).toEqual([]);
  expect(await heldAboutTheSame(ids, { ticketType: "fraudReport", topic: "call" })).toEqual([]);
  expect(await heldAboutTheSame(ids, { ticketType: "question", topic: null })).toEqual([]);
});
