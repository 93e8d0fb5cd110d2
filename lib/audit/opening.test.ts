import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { Forbidden, NotFound } from "@/lib/core/errors";
import { foundInDump } from "@/lib/test/dump";
import {
  clockAt,
  eventsOf,
  filed,
  form,
  fraud,
  later,
  minutes,
  monday,
  noTickets,
  person,
} from "@/lib/test/factories";
import { closeSeal, listOpenings, openingsOf, openSeal } from "./opening";

let analyst: StaffActor;
let supervisor: StaffActor;
beforeAll(async () => {
  analyst = await person("fraudAnalyst", "Alena");
  supervisor = await person("supervisor", "Sam");
});
beforeEach(noTickets);

const work = { reason: "work", words: null, identity: false } as const;
const at = (time: number) => later(time * minutes);

describe("opening a report", () => {
  it("is for those who may read one, and for nothing else", async () => {
    const [report, question] = [await filed(fraud()), await filed(form())];
    for (const role of ["agent", "administrator"] as const) {
      const other = await person(role);
      await expect(openSeal(other, report.reference, work)).rejects.toThrow(NotFound);
    }
    await expect(openSeal(supervisor, question.reference, work)).rejects.toThrow(NotFound);
    await expect(openSeal(supervisor, "AA2AA2AA", work)).rejects.toThrow(NotFound);
    expect(await db().sealOpening.count()).toBe(0);
  });

  it("is written down with its reason, and the words of it are sealed", async () => {
    const { ticketId, reference } = await filed(fraud());
    const words = "Policie Horní Lhota, spis 77";
    await openSeal(analyst, reference, { reason: "handOver", words, identity: false }, clockAt(monday));
    expect(await eventsOf(ticketId)).toContain("sealOpened");
    expect(await foundInDump([words, "Lhota"])).toEqual([]);
    expect(await listOpenings(supervisor)).toMatchObject([
      { reference, reason: "handOver", words, identity: true, openedAt: monday, staff: { name: "Alena" } },
    ]);
  });

  it("lasts half an hour and can be ended sooner, by the one who opened it", async () => {
    const { ticketId, reference } = await filed(fraud());
    const isOpen = async (actor: StaffActor, time: number) =>
      (await openingsOf(actor, [ticketId], at(time))).has(ticketId);
    await openSeal(analyst, reference, work, clockAt(at(0)));
    await openSeal(supervisor, reference, work, clockAt(at(10)));
    expect([await isOpen(analyst, 29), await isOpen(analyst, 30), await isOpen(supervisor, 30)]).toEqual([
      true,
      false,
      true,
    ]);
    await closeSeal(supervisor, reference, clockAt(at(20)));
    expect([await isOpen(analyst, 21), await isOpen(supervisor, 21)]).toEqual([true, false]);
    expect(await eventsOf(ticketId)).toContain("sealClosed");
    const { length } = await eventsOf(ticketId);
    await closeSeal(supervisor, reference, clockAt(at(22)));
    expect(await eventsOf(ticketId)).toHaveLength(length);
  });

  it("of a confidential one gives who it is only where that was asked for", async () => {
    const { ticketId, reference } = await filed(fraud({ disclosure: "confidential" }));
    const identity = async () => (await openingsOf(analyst, [ticketId], at(1))).get(ticketId)?.identity;
    await openSeal(analyst, reference, work, clockAt(monday));
    expect(await identity()).toBe(false);
    await openSeal(analyst, reference, { ...work, identity: true }, clockAt(monday));
    expect(await identity()).toBe(true);
  });
});

it("the list of openings is for supervisors", async () => {
  for (const role of ["agent", "fraudAnalyst", "administrator"] as const)
    await expect(listOpenings(await person(role))).rejects.toThrow(Forbidden);
});
