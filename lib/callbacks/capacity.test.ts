import { beforeEach, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { replyToTicket } from "@/lib/replies/replying";
import { defaultSettings } from "@/lib/settings/defaults";
import { forgetSettings, readSettings } from "@/lib/settings/reading";
import {
  anybody,
  byPhone,
  clockAt,
  filed,
  form,
  monday,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { reply } from "@/lib/test/replies";
import { fileTicket } from "@/lib/tickets/filing";
import { roomIn, windowsWithRoom } from "./capacity";

const chosen = { start: byPhone.windowStart, end: byPhone.windowEnd };
const caller = (n: number) => form({ reply: { ...byPhone, address: `+42060112340${n}` } });

beforeEach(async () => {
  await noTickets();
  const value = { ...defaultSettings.calls, atOnce: 2 };
  const key = "calls";
  await db().setting.upsert({ where: { key }, create: { key, value }, update: { value } });
  forgetSettings();
});

it("eight forms at once for a window of two callers make two calls", async () => {
  const forms = Array.from({ length: 8 }, (_, n) => fileTicket(anybody, caller(n), clockAt(monday)));
  const results = await Promise.all(forms);
  expect(results.filter(({ ok }) => ok)).toHaveLength(2);
  expect(results.flatMap((one) => (one.ok ? [] : [one.reason]))).toEqual(Array(6).fill("windowFull"));
  expect(await db().callback.count()).toBe(2);
});

it("a full window is not offered any more, and what is planned by itself goes to the next one", async () => {
  const settings = await readSettings();
  const starts = async () =>
    (await windowsWithRoom(settings, monday)).flatMap(({ windows }) => windows.map(({ start }) => start));
  expect(await starts()).toContainEqual(chosen.start);
  const first = await filed(caller(1));
  await filed(caller(2));
  expect(await starts()).not.toContainEqual(chosen.start);
  expect(await roomIn(chosen, settings)).toBe(false);
  await db().callback.updateMany({ where: { ticketId: first.ticketId }, data: { state: "cancelled" } });
  expect(await roomIn(chosen, settings)).toBe(true);
  await replyToTicket(await person("agent"), reply(first.reference), clockAt(monday));
  const [, call] = (await ticketRow(first.ticketId)).callbacks;
  expect(call?.state).toBe("scheduled");
});
