import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import {
  claim,
  clockAt,
  eventsOf,
  filed,
  form,
  fraud,
  hours,
  later,
  monday,
  noTickets,
  nth,
  person,
  setTicket,
  ticketRow,
} from "@/lib/test/factories";
import { takeNext } from "./taking";

beforeEach(noTickets);

describe("take next", () => {
  it("hands over the most urgent promise first", async () => {
    const slow = await filed(claim());
    const quick = await filed(form({ segment: "corporate" }));
    const agent = await person("agent");
    expect(await takeNext(agent)).toEqual({ reference: quick.reference });
    expect(await takeNext(agent)).toEqual({ reference: slow.reference });
    expect(await takeNext(agent)).toBeNull();
  });

  it("makes it the taker's, in progress, and remembers both", async () => {
    const { ticketId } = await filed();
    const agent = await person("agent");
    await takeNext(agent, clockAt(later(1 * hours)));
    expect(await ticketRow(ticketId)).toMatchObject({
      assigneeId: agent.id,
      status: "inProgress",
      statusChangeDate: later(1 * hours),
    });
    expect(await eventsOf(ticketId)).toEqual(["ticketFiled", "ticketAssigned", "statusChanged"]);
  });

  it("takes over from people who were let go or may not see the ticket any more", async () => {
    const [question, report] = [await filed(), await filed(fraud())];
    const [gone, moved] = [await person("agent"), await person("agent")];
    await setTicket(question.ticketId, { assigneeId: gone.id });
    await setTicket(report.ticketId, { assigneeId: moved.id });
    await db().staff.update({ where: { id: gone.id }, data: { active: false } });
    const analyst = await person("fraudAnalyst");
    const taken = [await takeNext(analyst), await takeNext(analyst), await takeNext(analyst)];
    expect(new Set(taken.map((one) => one?.reference))).toEqual(
      new Set([question.reference, report.reference, undefined]),
    );
  });

  it("never gives the same ticket to two of twenty who press at once, and leaves none of enough behind", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => filed(form({ reply: nth(n) }))));
    const people = await Promise.all(Array.from({ length: 20 }, () => person("agent")));
    const taken = await Promise.all(people.map((one) => takeNext(one)));
    expect(new Set(taken.map((one) => one?.reference)).size).toBe(20);
    expect(taken).not.toContain(null);
  });

  it("gives each of seven tickets once when twenty press at once", async () => {
    await Promise.all(Array.from({ length: 7 }, () => filed()));
    const people = await Promise.all(Array.from({ length: 20 }, () => person("agent")));
    const taken = (await Promise.all(people.map((one) => takeNext(one)))).flatMap(
      (one) => one?.reference ?? [],
    );
    expect(new Set(taken).size).toBe(7);
    expect(taken).toHaveLength(7);
  });

  it("leaves out what waits for the customer, what is held, and what somebody has", async () => {
    const [pending, held, taken] = await Promise.all([filed(), filed(), filed()]);
    await setTicket(pending.ticketId, { status: "pending" });
    await setTicket(held.ticketId, { status: "held" });
    await setTicket(taken.ticketId, { assigneeId: (await person("agent")).id });
    expect(await takeNext(await person("agent"), clockAt(monday))).toBeNull();
  });

  it("hands fraud reports to those alone who may read them", async () => {
    const { reference } = await filed(fraud({}, true));
    expect(await takeNext(await person("agent"))).toBeNull();
    expect(await takeNext(await person("administrator"))).toBeNull();
    expect(await takeNext(await person("fraudAnalyst"))).toEqual({ reference });
  });
});
