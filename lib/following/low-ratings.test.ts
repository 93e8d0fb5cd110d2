import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { days, filed, later, minutes, monday, noTickets, person } from "@/lib/test/factories";
import { readLowRatings } from "./low-ratings";

let supervisor: StaffActor;
beforeEach(async () => {
  await noTickets();
  supervisor = await person("supervisor");
});

type Given = {
  rating?: number | null;
  solved?: boolean | null;
  channel?: "sms" | "email" | "tracker";
  occasion?: "answer" | "secondLook";
};

async function rated(at: Date, ...all: Given[]) {
  const { ticketId, reference } = await filed();
  const note = await db().note.create({
    data: { ticketId, kind: "answer", text: "…", authorId: supervisor.id },
  });
  for (const [index, given] of all.entries()) {
    const lastUpdate = new Date(at.getTime() + index * minutes);
    const said = { occasion: "answer" as const, channel: "tracker" as const, rating: null, solved: null };
    await db().rating.create({ data: { ...said, ...given, ticketId, noteId: note.id, lastUpdate } });
  }
  return { ticketId, reference };
}

const read = async (actor = supervisor, after?: string) => readLowRatings(actor, after, later(days));
const references = async (actor = supervisor) => (await read(actor)).rows.map(({ reference }) => reference);

describe("low ratings", () => {
  it("are the tickets whose last word was 1, 2 or not solved, the newest first", async () => {
    const two = await rated(monday, { rating: 2 });
    const unsolved = await rated(later(minutes), { solved: false, rating: 4 });
    await rated(later(2 * minutes), { rating: 3 });
    await rated(later(3 * minutes), { rating: 1 }, { rating: 5, occasion: "secondLook" });
    const worse = await rated(later(4 * minutes), { rating: 5 }, { rating: 1, occasion: "secondLook" });
    expect(await references()).toEqual([worse, unsolved, two].map(({ reference }) => reference));
    expect((await read()).rows[0]).toMatchObject({ rating: 1, author: supervisor.name, owner: null });
  });

  it("come in pages by key, each ticket once, also where many were rated in one moment", async () => {
    for (let one = 0; one < 52; one++) await rated(monday, { rating: 1 });
    const first = await read();
    expect(first.rows).toHaveLength(50);
    const second = await read(supervisor, first.next ?? "");
    expect(second).toMatchObject({ next: null, rows: [{}, {}] });
    expect(new Set([...first.rows, ...second.rows].map(({ reference }) => reference)).size).toBe(52);
    for (const after of ["x", "1_2", "'; --_"]) expect((await read(supervisor, after)).rows).toHaveLength(50);
  });

  it("are for those who answer for others, and nobody is shown what was said of a report", async () => {
    const { ticketId, reference } = await rated(monday, { rating: 1 });
    expect(await references(await person("administrator"))).toEqual([reference]);
    for (const role of ["agent", "fraudAnalyst"] as const)
      await expect(read(await person(role))).rejects.toThrow(expect.objectContaining({ name: "Forbidden" }));
    await db().ticket.update({ where: { id: ticketId }, data: { ticketType: "fraudReport" } });
    expect(await read()).toMatchObject({ rows: [], averages: [{ channel: null, monthCount: 0 }] });
  });
});

it("averages are of 7 and of 30 days, by the way of rating and of all, and of numbers alone", async () => {
  await rated(later(-days), { rating: 5, channel: "email" });
  await rated(later(-10 * days), { rating: 2, channel: "email" });
  await rated(later(-2 * days), { rating: 3, channel: "sms" });
  await rated(later(-40 * days), { rating: 1, channel: "sms" });
  await rated(later(-2 * days), { solved: false, channel: "tracker" });
  const { averages } = await read();
  const by = (channel: string | null) => averages.find((one) => one.channel === channel);
  expect(by("email")).toMatchObject({ weekAverage: 5, weekCount: 1, monthAverage: 3.5, monthCount: 2 });
  expect(by("sms")).toMatchObject({ weekAverage: 3, monthAverage: 3, monthCount: 1 });
  expect(by("tracker")).toMatchObject({ weekAverage: null, weekCount: 0, monthAverage: null });
  expect(by(null)).toMatchObject({ weekAverage: 4, weekCount: 2, monthCount: 3 });
  expect(by(null)?.monthAverage).toBeCloseTo(10 / 3);
});
