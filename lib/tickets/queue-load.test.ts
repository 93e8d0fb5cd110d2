import { beforeEach, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { defaultSettings } from "@/lib/settings/defaults";
import {
  answerClock,
  claim,
  days,
  filed,
  form,
  hours,
  later,
  monday,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { answered, handedOver, reported } from "@/lib/test/replies";
import { countLoad, forgetQueueLoad, readQueueLoad } from "./queue-load";

const { calendar } = defaultSettings;

beforeEach(async () => {
  await noTickets();
  forgetQueueLoad();
});

const many = (count: number, make: (index: number) => Promise<unknown>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

it("says of each type who waits, by the working time until they were promised an answer", async () => {
  await filed(form());
  await filed(form());
  await filed(claim());
  const { question, claim: claims, fraudReport } = await countLoad(calendar, monday);
  expect(question.ahead).toEqual([{ workingMs: 12 * hours, count: 2 }]);
  expect(claims.ahead.reduce((sum, { count }) => sum + count, 0)).toBe(1);
  expect(fraudReport.ahead).toEqual([]);
  const tooLate = await countLoad(calendar, later(2 * days));
  expect(tooLate.question.ahead).toEqual([{ workingMs: 0, count: 2 }]);
});

it("takes the pace of the best day, from answers that arrived, and none from a handful", async () => {
  const agent = await person("agent");
  const answer = async (index: number, at: Date) => {
    const { reference, ticketId } = await filed(form(), at);
    const { messageId } = await answered(agent, reference, {}, at);
    await handedOver(messageId, [`${at.getTime()}-${index}`], at);
    await reported(`${at.getTime()}-${index}`, "delivered", at);
    expect(answerClock(await ticketRow(ticketId))?.metAt).toEqual(at);
  };
  await many(9, (index) => answer(index, monday));
  expect((await countLoad(calendar, later(1 * hours))).question.msPerAnswer).toBeNull();
  await many(12, (index) => answer(index, later(1 * days)));
  // Twelve on a Tuesday that is open for twelve hours; the Monday before it was a worse day.
  expect((await countLoad(calendar, later(2 * days))).question.msPerAnswer).toBe(1 * hours);
  expect((await countLoad(calendar, later(2 * days))).claim.msPerAnswer).toBeNull();
  // Five open days later, Sunday not among them, that Tuesday says nothing any more.
  expect((await countLoad(calendar, later(9 * days))).question.msPerAnswer).toBeNull();
});

it("is given again for some seconds without asking the database", async () => {
  await filed(form());
  const first = await readQueueLoad(calendar);
  await db().ticket.updateMany({ data: { queueAt: null } });
  expect(await readQueueLoad(calendar)).toBe(first);
  forgetQueueLoad();
  expect((await readQueueLoad(calendar)).question.ahead).toEqual([]);
});
