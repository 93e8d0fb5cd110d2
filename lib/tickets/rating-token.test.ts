import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { ratingToken, readRatingToken } from "./rating-token";

beforeAll(() => {
  process.env.APP_SECRET ??= "a secret of this test and of nothing else";
});

test("a link says which answer is asked about, and on which occasion", () => {
  for (const occasion of ["answer", "secondLook"] as const) {
    const question = { noteId: randomUUID(), occasion };
    expect(readRatingToken(ratingToken(question))).toEqual(question);
  }
});

test("a link with one character changed, cut or added says nothing", () => {
  const token = ratingToken({ noteId: randomUUID(), occasion: "answer" });
  const others = [...token].map(
    (letter, at) => token.slice(0, at) + (letter === "A" ? "B" : "A") + token.slice(at + 1),
  );
  const wrong = [...others, token.slice(1), `${token}A`, "", "../../etc/passwd", token.toUpperCase()];
  // The last character has bits to spare.
  const read = wrong.filter((one) => one !== token && readRatingToken(one) !== null);
  expect(read.filter((one) => !one.startsWith(token.slice(0, -1)))).toEqual([]);
});
