import { beforeEach, expect, it } from "vitest";
import { db, transaction } from "@/lib/core/db";
import { PermanentFailure } from "@/lib/core/errors";
import { deliveryRefused } from "@/lib/replies/delivering";
import { foundInDump } from "@/lib/test/dump";
import { byEmail, clockAt, filed, form, later, monday, noTickets, person } from "@/lib/test/factories";
import { answered, claimed, handedOver, messageRow, reported } from "@/lib/test/replies";
import { changeReplyChannel } from "@/lib/tickets/reply-channel";
import { markOf } from "./failed-addresses";
import { writeMessage } from "./writing";

beforeEach(noTickets);

const sms = { channel: "sms", address: "+420601123456" } as const;

async function refusedWith(code: string, input = form(), at = monday) {
  const agent = await person("agent");
  const { reference } = await filed(input);
  const { messageId } = await answered(agent, reference);
  await deliveryRefused(await claimed(messageId), new PermanentFailure("No", code), "smpp", clockAt(at));
  return messageId;
}

it("an address that failed for good is marked, and a delivery clears it", async () => {
  const under = await filed();
  const { messageId } = await answered(await person("agent"), under.reference);
  await handedOver(messageId, ["under-way-1"]);
  await refusedWith("ESME_RINVDSTADR");
  expect(await markOf(sms)).toMatchObject({
    state: "permanentFailure",
    code: "ESME_RINVDSTADR",
    since: monday,
  });
  await reported("under-way-1", "delivered", later(1));
  expect(await markOf(sms)).toBeNull();
});

it("nothing is sent to a marked address by itself, except the code that its person waits for", async () => {
  await refusedWith("ESME_RINVDSTADR");
  const { reference } = await filed(form());
  const { messageId } = await answered(await person("agent"), reference);
  expect(await messageRow(messageId)).toMatchObject({
    state: "permanentFailure",
    stateReason: "addressBounced",
    fallback: "call",
  });
  const code = { kind: "code", ...sms, locale: "en", subject: null, text: "-", ticket: null } as const;
  expect(await transaction((tx) => writeMessage(tx, code, monday))).toMatchObject({ failed: false });
});

it("is used again once its person has chosen it again", async () => {
  await refusedWith("ESME_RINVDSTADR");
  const { reference, ticketId } = await filed();
  await changeReplyChannel({ kind: "customer", ticketId }, reference, sms, clockAt(monday));
  expect(await markOf(sms)).toBeNull();
  const { messageId } = await answered(await person("agent"), reference);
  expect(await messageRow(messageId)).toMatchObject({ state: "created" });
});

it("a mark does not tell whose it is", async () => {
  await refusedWith("ESME_RINVDSTADR");
  await db().$executeRaw`TRUNCATE "Ticket", "Message" CASCADE`;
  expect(await db().failedAddress.count()).toBe(1);
  expect(await foundInDump(["601123456"])).toEqual([]);
});

it("a refusal that is not about the address marks nothing", async () => {
  await refusedWith("552 5.3.4", form({ reply: byEmail }));
  await refusedWith("ESME_RX_P_APPN");
  expect(await db().failedAddress.count()).toBe(0);
});
