import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { readDraft } from "@/lib/drafts/reading";
import { saveSteps } from "@/lib/drafts/saving";
import { keptForMs } from "@/lib/drafts/schema";
import { startDraft } from "@/lib/drafts/starting";
import { sweepDrafts } from "@/lib/drafts/sweeping";
import type { Fields } from "@/lib/questionnaires/form-reading";
import { publishedQuestionnaire } from "@/lib/questionnaires/reading";
import { anybody, clockAt, later, monday } from "@/lib/test/factories";

const at = clockAt(monday);

const begun = (submissionId: string | null = randomUUID(), posted: Fields = { topic: "roaming" }) =>
  startDraft(anybody, { submissionId, ticketType: "question", posted, passed: ["about"] }, at);

const week = keptForMs({});

const rowOf = (id: string) => db().draft.findUniqueOrThrow({ where: { id } });

async function fieldsOf(token: string): Promise<Fields> {
  const found = await readDraft(anybody, token, at);
  if (!found.ok) throw new Error(found.reason);
  return found.draft.fields;
}

describe("a draft", () => {
  it("gives back what was typed, wrong and half finished as it is, to whoever has its secret", async () => {
    const { draft } = await begun();
    const typed = { description: "  <b>Příliš 😀\n\nžluťoučký", subscriber: "perhaps" };
    await saveSteps(anybody, draft.token, ["message", "you"], typed, at);
    expect(await fieldsOf(draft.token)).toEqual({ topic: "roaming", ...typed });
    expect(draft.token.length * 6, "bits of the secret").toBeGreaterThanOrEqual(128);
  });

  it("is not to be read in the database", async () => {
    const { draft } = await begun();
    await saveSteps(anybody, draft.token, ["message"], { description: "Nobody may see this" }, at);
    const row = await rowOf(draft.id);
    const stored = JSON.stringify(row) + Buffer.from(row.sealed ?? []).toString("latin1");
    for (const secret of ["Nobody may see this", "roaming", draft.token])
      expect(stored).not.toContain(secret);
    const other = await begun();
    await db().draft.update({ where: { id: other.draft.id }, data: { sealed: row.sealed } });
    await expect(readDraft(anybody, other.draft.token, at)).rejects.toThrow();
  });

  it("is not found by a secret that is another's, altered, or none", async () => {
    const { token } = (await begun()).draft;
    const altered = (token.startsWith("A") ? "B" : "A") + token.slice(1);
    for (const wrong of [altered, token.slice(1), `${token}A`, "", "../../etc/passwd", "ž".repeat(24)]) {
      expect(await readDraft(anybody, wrong, at)).toEqual({ ok: false, reason: "gone" });
      expect(await saveSteps(anybody, wrong, ["message"], {}, at)).toEqual({ ok: false, reason: "gone" });
    }
  });

  it("is kept for a day once it is anonymous, and for a week again when it is not", async () => {
    const day = 24 * 3_600_000;
    const { draft } = await begun(null, { topic: "roaming", disclosure: "anonymous" });
    expect(draft.expiresAt).toEqual(later(day));
    const read = (after: number) => readDraft(anybody, draft.token, clockAt(later(after)));
    expect([(await read(day - 1)).ok, (await read(day)).ok]).toEqual([true, false]);
    for (const [disclosure, days] of [
      ["named", 7],
      ["anonymous", 1],
    ] as const) {
      const saved = await saveSteps(anybody, draft.token, ["about"], { topic: "roaming", disclosure }, at);
      expect(saved.ok && saved.draft.expiresAt).toEqual(later(days * day));
    }
  });

  it("is kept for a week after the last change, and then forgotten", async () => {
    const { draft } = await begun();
    const lastDay = clockAt(later(week - 1));
    expect((await readDraft(anybody, draft.token, lastDay)).ok).toBe(true);
    await saveSteps(anybody, draft.token, ["message"], { description: "More" }, lastDay);
    const aWeekOn = later(week * 2 - 1);
    expect((await readDraft(anybody, draft.token, clockAt(later(week * 2 - 2)))).ok).toBe(true);
    expect(await readDraft(anybody, draft.token, clockAt(aWeekOn))).toEqual({ ok: false, reason: "gone" });
    const { draft: young } = await begun();
    await sweepDrafts(later(week - 1));
    expect((await fieldsOf(young.token)).topic).toBe("roaming");
    await sweepDrafts(aWeekOn);
    expect(await db().draft.count({ where: { id: { in: [draft.id, young.id] } } })).toBe(0);
  });

  it("keeps what every one of ten tabs saves at once", async () => {
    const { draft } = await begun();
    const parts = ["message", "you", "reply"] as const;
    const typed = { message: { description: "A" }, you: { segment: "private" }, reply: { smsNumber: "601" } };
    const saves = Array.from({ length: 10 }, (_, tab) => parts[tab % 3] ?? "message");
    await Promise.all(saves.map((part) => saveSteps(anybody, draft.token, [part], typed[part], at)));
    expect(await fieldsOf(draft.token)).toEqual({
      topic: "roaming",
      description: "A",
      segment: "private",
      smsNumber: "601",
    });
  });

  it("keeps no field that its form does not have", async () => {
    const { draft } = await begun();
    const strange = { description: "A", topic: "other", __proto__: "x", isAdmin: "1", smsNumber: "601" };
    await saveSteps(anybody, draft.token, ["message"], strange, at);
    expect(await fieldsOf(draft.token)).toEqual({ topic: "roaming", description: "A" });
  });
});

describe("starting", () => {
  it("opens one draft of a page that is sent ten times at once", async () => {
    const submissionId = randomUUID();
    const started = await Promise.all(Array.from({ length: 10 }, () => begun(submissionId)));
    expect(new Set(started.map(({ draft }) => draft.id)).size).toBe(1);
  });

  it("asks for details anew when another topic is chosen, and keeps what was typed elsewhere", async () => {
    const submissionId = randomUUID();
    const { draft } = await begun(submissionId);
    await saveSteps(anybody, draft.token, ["details", "message"], { description: "Kept" }, at);
    const again = await begun(submissionId, { topic: "billing" });
    expect(again.draft.id).toBe(draft.id);
    expect(again.draft.fields).toEqual({ topic: "billing", description: "Kept" });
    expect(again.draft.passed).toEqual(["message", "about"]);
  });

  it("remembers the version of the questionnaire that it was begun with", async () => {
    const { draft } = await begun();
    expect(draft.questionnaireId).toBe((await publishedQuestionnaire("question")).id);
  });
});
