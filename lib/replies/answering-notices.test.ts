import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { Forbidden, NotFound } from "@/lib/core/errors";
import { sentenceOf } from "@/lib/notices/joining";
import { changeNotice, closeNotice, publishNotice } from "@/lib/notices/publishing";
import { forgetNotices, noticeById, openNotices, readNotice } from "@/lib/notices/reading";
import { type NoticeInput, noticeInput } from "@/lib/notices/schema";
import {
  byEmail,
  byPhone,
  claim,
  clockAt,
  days,
  eventsOf,
  filed,
  form,
  hours,
  later,
  monday,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { changeStatus, changeType } from "@/lib/tickets/changing";
import type { FileTicketInput } from "@/lib/tickets/schema";
import { answerFollowers } from "./answering-notices";

const said = (words: string) => ({ cs: `${words} cs`, en: `${words} en`, ru: `${words} ru` });
const outage: NoticeInput = {
  title: said("No signal in Brno"),
  text: said("We are mending it."),
  topics: ["question.coverage", "claim.outage"],
  regions: ["Brno"],
  startsAt: monday,
  endsAt: null,
};

let boss: StaffActor;
let noticeId: string;
beforeEach(async () => {
  await noTickets();
  await db().notice.deleteMany();
  boss = await person("supervisor", "Olga");
  noticeId = (await publishNotice(boss, outage, clockAt(monday))).id;
});

let numbers = 0;
const follower = (changes: Partial<FileTicketInput> = {}) => {
  numbers += 1;
  const reply = { channel: "sms" as const, address: `+42060${String(1_000_000 + numbers)}` };
  return filed(
    form({ answers: { topic: "coverage" }, description: "This too.", noticeId, reply, ...changes }),
  );
};
const shown = async (topic: string, at: Date) => {
  forgetNotices();
  return (await openNotices("question", topic, at)).map(({ id }) => id);
};
const answersOn = async (ticketId: string) =>
  (await ticketRow(ticketId)).notes.filter(({ kind }) => kind === "answer");

describe("a notice", () => {
  it("is shown under its topics, from its beginning to its end", async () => {
    expect(await shown("coverage", later(1))).toEqual([noticeId]);
    expect(await shown("roaming", later(1))).toEqual([]);
    expect(await shown("coverage", later(-1))).toEqual([]);
    const { lastUpdate } = await readNotice(boss, noticeId);
    const until = { ...outage, endsAt: later(2 * hours) };
    expect(await changeNotice(boss, noticeId, until, lastUpdate.getTime())).toEqual({ ok: true });
    expect(await shown("coverage", later(2 * hours))).toEqual([]);
  });

  it("is not changed over what somebody else has changed", async () => {
    const seen = (await readNotice(boss, noticeId)).lastUpdate.getTime();
    await changeNotice(boss, noticeId, outage, seen, clockAt(later(1)));
    expect(await changeNotice(boss, noticeId, outage, seen)).toEqual({ ok: false, reason: "changed" });
  });

  it("is told by supervisors and administrators alone", async () => {
    for (const role of ["agent", "fraudAnalyst"] as const) {
      const actor = await person(role);
      await expect(publishNotice(actor, outage)).rejects.toThrow(Forbidden);
      await expect(changeNotice(actor, noticeId, outage, 0)).rejects.toThrow(Forbidden);
      await expect(closeNotice(actor, noticeId, null)).rejects.toThrow(Forbidden);
    }
    await expect(readNotice(boss, "nothing")).rejects.toThrow(NotFound);
  });

  it("wants every language, a topic, and an end after its beginning", () => {
    const keys = (changes: object) =>
      noticeInput
        .safeParse({ ...outage, ...changes })
        .error?.issues.map(({ path, message }) => [path.join("."), message]);
    expect(keys({})).toBeUndefined();
    expect(keys({ title: { ...outage.title, ru: " " } })).toEqual([["title.ru", "missing"]]);
    expect(keys({ text: { ...outage.text, cs: "x".repeat(1_001) } })).toEqual([["text.cs", "tooLong"]]);
    expect(keys({ topics: [] })).toEqual([["topics", "topics"]]);
    expect(keys({ topics: ["fraudReport.call"] })).toEqual([["topics.0", "topics"]]);
    expect(keys({ endsAt: monday })).toEqual([["endsAt", "endsBefore"]]);
    expect(keys({ startsAt: null })).toEqual([["startsAt", "startsAt"]]);
  });
});

describe("who follows a notice", () => {
  it("is answered with it, in their language and on their channel, once", async () => {
    const [bySms, writes, calls] = [
      await follower({ locale: "cs" }),
      await follower({ locale: "ru", reply: byEmail }),
      await follower({ reply: byPhone }),
    ];
    const alone = await filed(form({ answers: { topic: "coverage" } }));
    expect(await eventsOf(bySms.ticketId)).toContain("followedNotice");
    expect(await answerFollowers(10)).toBe(0);
    await closeNotice(boss, noticeId, said("Mended"), clockAt(later(1 * hours)));
    expect(await answerFollowers(2, clockAt(later(1 * hours)))).toBe(2);
    expect(await answerFollowers(2, clockAt(later(1 * hours)))).toBe(1);
    expect(await answerFollowers(2)).toBe(0);

    const texts = await Promise.all(
      [bySms, writes, calls].map(async ({ ticketId }) => (await answersOn(ticketId)).map(({ text }) => text)),
    );
    expect(texts).toEqual([["Mended cs"], ["Mended ru"], ["Mended en"]]);
    const channels = await Promise.all(
      [bySms, writes].map(async ({ ticketId }) =>
        (await ticketRow(ticketId)).messages
          .filter(({ kind }) => kind === "answer")
          .map(({ channel }) => channel),
      ),
    );
    expect(channels).toEqual([["sms"], ["email"]]);
    expect((await ticketRow(calls.ticketId)).callbacks).toMatchObject([{ script: "Mended en" }]);
    expect(await answersOn(alone.ticketId)).toEqual([]);
    expect(await readNotice(boss, noticeId)).toMatchObject({ answered: 3, state: "closed" });
  });

  it("has a question ended by it, and a claim left to be decided for itself", async () => {
    const asks = await follower();
    const claims = await follower({
      ...claim(),
      answers: { topic: "outage", desiredRemedy: "refund" },
      noticeId,
    });
    await closeNotice(boss, noticeId, said("Mended"), clockAt(monday));
    await answerFollowers(10, clockAt(monday));
    const answersOf = async ({ ticketId }: { ticketId: string }) =>
      (await answersOn(ticketId)).map(({ text, statusAfter }) => [text, statusAfter]);
    expect(await answersOf(asks)).toEqual([["Mended en", "resolved"]]);
    expect(await answersOf(claims)).toEqual([["Mended en", "inProgress"]]);
  });

  it("is answered once by two workers at once, and again after one that stopped halfway", async () => {
    const followers = [await follower(), await follower()];
    await closeNotice(boss, noticeId, said("Mended"));
    await Promise.all([answerFollowers(10), answerFollowers(10)]);
    await db().noticeFollower.updateMany({ data: { answeredAt: null } });
    await answerFollowers(10);
    for (const { ticketId } of followers) expect(await answersOn(ticketId)).toHaveLength(1);
  });

  it("follows nothing that is over, about something else, or not there", async () => {
    const other = await follower({ answers: { topic: "roaming" } });
    const odd = await follower({ noticeId: "'; DROP TABLE" });
    await closeNotice(boss, noticeId, said("Mended"));
    const late = await follower();
    await answerFollowers(10);
    for (const { ticketId } of [other, odd, late]) {
      expect(await answersOn(ticketId)).toEqual([]);
      expect(await eventsOf(ticketId)).not.toContain("followedNotice");
    }
  });

  it("does not hold up the others when it was closed, or may not be seen any more", async () => {
    const [closed, sealed, last] = [await follower(), await follower(), await follower()];
    await changeStatus(boss, closed.reference, "rejected");
    await changeType(boss, sealed.reference, "fraudReport");
    await db().staff.update({ where: { id: boss.id }, data: { role: "administrator" } });
    await closeNotice({ ...boss, role: "administrator" }, noticeId, said("Mended"));
    expect(await answerFollowers(10, clockAt(later(1 * days)))).toBe(3);
    expect(await answerFollowers(10)).toBe(0);
    expect(await answersOn(last.ticketId)).toHaveLength(1);
    expect(await answersOn(closed.ticketId)).toEqual([]);
  });

  it("is not taken for a spammer for saying what we say for everybody", async () => {
    const long = {
      ...outage,
      title: said("No signal in the whole of Brno and its surroundings since eight"),
    };
    const { id } = await publishNotice(boss, long, clockAt(monday));
    const notice = await noticeById(id);
    const sentence = notice ? sentenceOf(notice, "en") : "";
    const suspected = async (description: string) => {
      const filings = await Promise.all(
        Array.from({ length: 7 }, () => follower({ noticeId: id, description })),
      );
      const rows = await Promise.all(filings.map(({ ticketId }) => ticketRow(ticketId)));
      const last = await follower({ noticeId: id, description });
      return [...rows, await ticketRow(last.ticketId)].some((row) => row.suspectedSpam);
    };
    expect(await suspected(sentence)).toBe(false);
    expect(await suspected(`${sentence}. Buy our very own antenna, it is the best one.`)).toBe(true);
  });

  it("is left to a person where short messages are not sent at our cost", async () => {
    const abroad = await follower({ reply: { channel: "sms", address: "+21621234567" } });
    const writes = await follower({ reply: byEmail });
    await closeNotice(boss, noticeId, said("Mended"), clockAt(monday));
    expect(await answerFollowers(10, clockAt(monday))).toBe(2);
    expect(await answersOn(abroad.ticketId)).toEqual([]);
    expect(await answersOn(writes.ticketId)).toHaveLength(1);
  });

  it("is told nothing by a notice that ends without an answer", async () => {
    const { ticketId } = await follower();
    expect(await closeNotice(boss, noticeId, { cs: "Hotovo" })).toMatchObject({
      ok: false,
      reason: "invalid",
    });
    await closeNotice(boss, noticeId, null);
    expect(await closeNotice(boss, noticeId, said("x"))).toEqual({ ok: false, reason: "closed" });
    expect(await answerFollowers(10)).toBe(0);
    expect(await answersOn(ticketId)).toEqual([]);
  });
});
