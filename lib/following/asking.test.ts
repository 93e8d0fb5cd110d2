import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { takeCallback } from "@/lib/callbacks/taking";
import { db } from "@/lib/core/db";
import { countSms } from "@/lib/core/sms-text";
import { addToTicket } from "@/lib/replies/adding";
import { recordCall } from "@/lib/replies/calling";
import { letterOf, sentText } from "@/lib/replies/rendering";
import {
  byEmail,
  byPhone,
  clockAt,
  days,
  filed,
  form,
  fraud,
  hours,
  later,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { arrivedAt, customer, solved, withFollowing } from "@/lib/test/following";
import { answered, claimed, messageRow } from "@/lib/test/replies";
import { readRatingToken } from "@/lib/tickets/rating-token";
import { readQuestion } from "./question";
import { rate } from "./rating";
import { sendSecondLooks } from "./second-looks";

process.env.SMS_SENDER = "+420601000000";

let agent: StaffActor;
beforeEach(async () => {
  await noTickets();
  await withFollowing({});
  agent = await person("agent");
});

const tokenIn = (text: string) => /\/r\/([\w-]+)/.exec(text)?.[1] ?? "";

describe("an answer", () => {
  it("asks by e-mail with a link that no copy of the database holds", async () => {
    const { reference } = await filed(form({ reply: byEmail }));
    const { noteId, messageId } = await answered(agent, reference);
    const letter = await letterOf(await claimed(messageId));
    expect(readRatingToken(tokenIn(letter.text))).toEqual({ noteId, occasion: "answer" });
    for (const rating of [1, 2, 3, 4, 5])
      expect(letter.html).toContain(`/r/${tokenIn(letter.text)}?rating=${rating}"`);
    expect((await messageRow(messageId)).text).not.toContain("/r/");
  });

  it("asks by SMS where that makes it no dearer, and otherwise not", async () => {
    let asked = 0;
    for (const length of [10, 40, 60, 80, 100, 120, 140, 160]) {
      const { reference } = await filed();
      const { messageId } = await answered(agent, reference, { text: "x".repeat(length) });
      const text = sentText(await claimed(messageId));
      const [plain = ""] = text.split("\nSolved?");
      expect(countSms(text).parts).toBe(countSms(plain).parts);
      if (plain !== text) asked += 1;
    }
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(8);
  });

  it.each([
    ["that asks something itself", async () => [agent, form(), "pending"] as const],
    ["to a fraud report", async () => [await person("fraudAnalyst"), fraud(), "resolved"] as const],
  ])("%s does not ask", async (_name, made) => {
    const [actor, input, statusAfter] = await made();
    const { reference } = await filed(input);
    const { messageId } = await answered(actor, reference, { statusAfter, text: "Hm" });
    expect(await messageRow(messageId)).toMatchObject({ ratesNoteId: null });
  });

  it("does not ask where an administrator has switched it off", async () => {
    await withFollowing({ ratings: false });
    const { messageId } = await solved(agent);
    expect(await messageRow(messageId)).toMatchObject({ ratesNoteId: null });
  });

  it("by phone asks by SMS afterwards, when it solved the matter", async () => {
    for (const [statusAfter, asked] of [
      ["resolved", 1],
      ["inProgress", 0],
    ] as const) {
      const { ticketId } = await filed(form({ reply: byPhone }));
      const { id } = await db().callback.findFirstOrThrow({ where: { ticketId } });
      const at = clockAt(later(2 * hours));
      await takeCallback(agent, id, at);
      await recordCall(agent, { callbackId: id, outcome: "reached", said: "Yes", statusAfter }, at);
      const { messages } = await ticketRow(ticketId);
      expect(messages.filter(({ kind }) => kind === "rating")).toHaveLength(asked);
    }
  });
});

describe("a second look", () => {
  const due = clockAt(new Date(arrivedAt.getTime() + 10 * days));

  it("is promised with the answer and asked once, by however many workers", async () => {
    await withFollowing({ secondLookDays: 10 });
    const { ticketId, noteId } = await solved(agent);
    await sendSecondLooks(clockAt(later(9 * days)));
    expect((await ticketRow(ticketId)).messages).toHaveLength(2);
    await Promise.all([1, 2, 3].map(() => sendSecondLooks(due)));
    const { messages, secondLookAt } = await ticketRow(ticketId);
    expect(messages.map(({ kind }) => kind)).toEqual(["acknowledgement", "answer", "secondLook"]);
    expect(secondLookAt).toBeNull();
    expect(messages[2]?.text).toContain("still all right? Reply 1 (no) to 5 (yes)");
    expect(await readQuestion(customer(ticketId), due())).toEqual({
      noteId,
      occasion: "secondLook",
      given: null,
    });
  });

  it("is rated beside what was said before, and reopens too", async () => {
    await withFollowing({ secondLookDays: 10 });
    const { ticketId, noteId } = await solved(agent);
    const said = { noteId, solved: true, rating: 5, word: null, channel: "tracker" } as const;
    await rate(customer(ticketId), { ...said, occasion: "answer" }, clockAt(later(hours)));
    await expect(rate(customer(ticketId), { ...said, occasion: "secondLook" }, due)).rejects.toThrow();
    await sendSecondLooks(due);
    const after = clockAt(new Date(due().getTime() + 29 * days));
    const low = { ...said, occasion: "secondLook", solved: false, rating: null } as const;
    expect(await rate(customer(ticketId), low, after)).toEqual({ ok: true, reopened: true });
    expect(await db().rating.count({ where: { ticketId } })).toBe(2);
  });

  it("is not taken where the ticket was opened again, nor where it is off", async () => {
    const never = await solved(agent);
    await withFollowing({ secondLookDays: 10 });
    const opened = await solved(agent);
    await addToTicket(
      customer(opened.ticketId),
      { submissionId: crypto.randomUUID(), text: "No" },
      clockAt(later(days)),
    );
    await sendSecondLooks(due);
    for (const { ticketId } of [never, opened])
      expect((await ticketRow(ticketId)).messages.map(({ kind }) => kind)).not.toContain("secondLook");
  });
});
