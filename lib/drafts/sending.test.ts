import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { readDraft } from "@/lib/drafts/reading";
import { saveSteps } from "@/lib/drafts/saving";
import { sayingOf, sendDraft } from "@/lib/drafts/sending";
import { startDraft } from "@/lib/drafts/starting";
import type { Fields } from "@/lib/questionnaires/form-reading";
import { defaultSettings } from "@/lib/settings/defaults";
import { anybody, clockAt, later, minutes, monday, ticketRow } from "@/lib/test/factories";
import type { FormPart } from "@/lib/tickets/form";

const at = clockAt(monday);
const passed: FormPart[] = ["about", "details", "message", "you", "reply"];
const context = {
  settings: defaultSettings,
  locale: "cs",
  brought: { solution: "", waiting: "" },
} as const;

const complete = (): Fields => ({
  topic: "contract",
  description: `How long does it run? ${randomUUID()}`,
  segment: "private",
  subscriber: "no",
  replyChannel: "email",
  emailAddress: "jana@example.org",
});

async function draftOf(posted: Fields) {
  const submissionId = randomUUID();
  const started = { submissionId, ticketType: "question", posted, passed } as const;
  return (await startDraft(anybody, started, at)).draft;
}

const send = (token: string, looked: string, clock = at) => sendDraft(anybody, token, looked, context, clock);

describe("sending a draft", () => {
  it("makes the ticket of it, by the version that asked, and empties it", async () => {
    const fields = complete();
    const draft = await draftOf(fields);
    const sent = await send(draft.token, sayingOf(draft));
    if (!sent.ok) throw new Error(sent.reason);
    const ticket = await ticketRow(sent.filed.ticketId);
    expect(ticket).toMatchObject({ description: fields.description, submissionId: draft.submissionId });
    expect(ticket).toMatchObject({ locale: "cs", questionnaireId: draft.questionnaireId });
    expect(await db().draft.findUniqueOrThrow({ where: { id: draft.id } })).toMatchObject({ sealed: null });
    const receiptId = draft.submissionId;
    expect(await readDraft(anybody, draft.token, at)).toMatchObject({ reason: "sent", receiptId });
    expect(await saveSteps(anybody, draft.token, ["message"], { description: "x" }, at)).toMatchObject({
      reason: "sent",
    });
  });

  it("makes one ticket of ten presses at once, and answers each with its code", async () => {
    const draft = await draftOf(complete());
    const presses = Array.from({ length: 10 }, () => send(draft.token, sayingOf(draft)));
    const results = await Promise.all(presses);
    const codes = results.map((result) => (result.ok ? result.filed.trackingCode : result.reason));
    expect(new Set(codes).size).toBe(1);
    expect(codes[0]).toMatch(/^[A-Z2-9]{10}$/);
    expect(await db().ticket.count({ where: { submissionId: draft.submissionId } })).toBe(1);
  });

  it("answers a post whose answer was lost once more, but not an hour later", async () => {
    const draft = await draftOf(complete());
    const first = await send(draft.token, sayingOf(draft));
    expect(await send(draft.token, sayingOf(draft), clockAt(later(5 * minutes)))).toEqual({
      ok: true,
      filed: { ...(first.ok ? first.filed : {}), repeated: true },
    });
    const hour = await send(draft.token, sayingOf(draft), clockAt(later(60 * minutes)));
    expect(hour).toMatchObject({ ok: false, reason: "sent", receiptId: draft.submissionId });
  });

  it("does not give away the code of the ticket that somebody else made with the same words", async () => {
    const fields = complete();
    const [first, second] = [await draftOf(fields), await draftOf(fields)];
    await send(first.token, sayingOf(first));
    for (const _again of [1, 2]) {
      const sent = await send(second.token, sayingOf(second));
      expect(sent.ok ? sent.filed.trackingCode : null).toBeNull();
    }
    const receiptId = first.submissionId;
    expect(await readDraft(anybody, second.token, at)).toMatchObject({ reason: "sent", receiptId });
  });

  it("sends nothing that was changed after it was looked at", async () => {
    const draft = await draftOf(complete());
    await saveSteps(anybody, draft.token, ["message"], { description: "From another tab" }, at);
    expect(await send(draft.token, sayingOf(draft))).toEqual({ ok: false, reason: "changed" });
    expect(await db().ticket.count({ where: { submissionId: draft.submissionId } })).toBe(0);
  });

  it("leads to the first step where something is missing or no longer right", async () => {
    const unfinished = await draftOf({ ...complete(), segment: "" });
    expect(await send(unfinished.token, sayingOf(unfinished))).toEqual({
      ok: false,
      reason: "unfinished",
      step: "you",
    });
    const call = { replyChannel: "phone", phoneNumber: "601123456", callDay: "2026-11-23" };
    const draft = await draftOf({ ...complete(), ...call, callWindow: "2026-11-23T12:00" });
    const inTime = await send(draft.token, sayingOf(draft), clockAt(later(8 * 60 * minutes)));
    expect(inTime).toEqual({ ok: false, reason: "unfinished", step: "reply" });
  });
});
