import { expect, it } from "vitest";
import { db, transaction } from "@/lib/core/db";
import { foundInDump } from "@/lib/test/dump";
import { monday, person } from "@/lib/test/factories";
import { solved } from "@/lib/test/following";
import { changeType } from "./changing";
import { writeRating } from "./ratings";

it("the words of a rating are sealed when its ticket becomes a report, and open again when it is none", async () => {
  const word = "Bankéř Nožička volal znovu";
  const analyst = await person("fraudAnalyst");
  const { ticketId, reference, noteId } = await solved(analyst);
  const said = { noteId, solved: true, rating: 2, word, channel: "tracker", occasion: "answer" } as const;
  await transaction((tx) => writeRating(tx, ticketId, said, monday));
  await changeType(analyst, reference, "fraudReport");
  expect(await foundInDump([word])).toEqual([]);
  expect(await db().rating.findFirst({ where: { ticketId } })).toMatchObject({ rating: 2, word: null });
  await changeType(analyst, reference, "question");
  expect(await db().rating.findFirst({ where: { ticketId } })).toMatchObject({ word, sealed: null });
});
