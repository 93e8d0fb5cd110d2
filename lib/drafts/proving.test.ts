import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { formPressure, networkLimits } from "@/lib/access/pressure";
import { db } from "@/lib/core/db";
import { proofState } from "@/lib/drafts/provable";
import { askInDraft, enterInDraft } from "@/lib/drafts/proving";
import { readDraft } from "@/lib/drafts/reading";
import { saveSteps } from "@/lib/drafts/saving";
import type { OpenDraft } from "@/lib/drafts/schema";
import { sayingOf, sendDraft } from "@/lib/drafts/sending";
import { startDraft } from "@/lib/drafts/starting";
import { openStep } from "@/lib/drafts/steps";
import { codeOf } from "@/lib/messages/code";
import type { Fields } from "@/lib/questionnaires/form-reading";
import { publishedQuestionnaire } from "@/lib/questionnaires/reading";
import type { Questionnaire } from "@/lib/questionnaires/schema";
import { defaultSettings as settings } from "@/lib/settings/defaults";
import { clockAt, hours, later, minutes, monday, noTickets, ticketRow } from "@/lib/test/factories";
import { type FormPart, readForm } from "@/lib/tickets/form";

beforeEach(noTickets);

const brought = { solution: "", waiting: "" };
const somebody = () => ({ kind: "public" as const, network: randomUUID() });
const at = clockAt(monday);
const passed: FormPart[] = ["about", "details", "message", "you", "reply"];

const fields = (changes: Fields = {}): Fields => ({
  topic: "contract",
  description: `How long does it run? ${randomUUID()}`,
  segment: "private",
  subscriber: "yes",
  subjectNumber: "777 000 111",
  replyChannel: "sms",
  smsNumber: "601 123 456",
  ...changes,
});

async function draftOf(posted: Fields): Promise<OpenDraft> {
  const started = { submissionId: randomUUID(), ticketType: "question" as const, posted, passed };
  return (await startDraft(somebody(), started, at)).draft;
}
async function again({ token }: OpenDraft): Promise<OpenDraft> {
  const found = await readDraft(somebody(), token, at);
  if (!found.ok) throw new Error(found.reason);
  return found.draft;
}
async function stateOf(draft: OpenDraft, questionnaire?: Questionnaire, now = monday) {
  const content = questionnaire ?? (await publishedQuestionnaire("question")).content;
  const context = { ticketType: "question", questionnaire: content, settings, now, locale: "en" } as const;
  const form = readForm(draft.fields, context);
  const proof = proofState(draft, form, content, settings, now);
  return { proof, step: openStep(content, draft, form, proof) };
}
async function prove(draft: OpenDraft, choice = 0): Promise<OpenDraft> {
  const { proof } = await stateOf(draft);
  const address = proof.addresses[choice];
  if (!address) throw new Error("nothing to prove");
  const asked = await askInDraft(somebody(), draft, { address, locale: "en", brought }, at);
  if (!asked.ok) throw new Error(asked.reason);
  const begun = (await stateOf(await again(draft))).proof.begun;
  const sent = await db().message.findFirstOrThrow({ where: { proofId: asked.proofId } });
  if (!begun) throw new Error("not begun");
  await enterInDraft(somebody(), draft, { begun, code: codeOf(sent.id) }, clockAt(later(minutes)));
  return again(draft);
}
const send = (draft: OpenDraft, actor = somebody(), clock = at) =>
  sendDraft(actor, draft.token, sayingOf(draft), { settings, locale: "en", brought }, clock);

/** The published questionnaire, but its topics want a proof. */
async function strict(): Promise<Questionnaire> {
  const { content } = await publishedQuestionnaire("question");
  return { ...content, topics: content.topics.map((topic) => ({ ...topic, proof: "required" as const })) };
}

describe("proving in a draft", () => {
  test("is remembered in it, and the ticket says which address is proved", async () => {
    const draft = await prove(await draftOf(fields()));
    expect((await stateOf(draft)).proof.proved).toEqual([{ channel: "sms", address: "+420601123456" }]);
    const sent = await send(draft);
    if (!sent.ok) throw new Error(sent.reason);
    const ticket = await ticketRow(sent.filed.ticketId);
    expect(ticket.addressProvedAt).toEqual(later(minutes));
    expect(ticket.subjectNumberProvedAt).toBeNull();
  });

  test("of the number it is about says so of that number alone", async () => {
    const draft = await prove(await draftOf(fields()), 1);
    const sent = await send(draft);
    if (!sent.ok) throw new Error(sent.reason);
    const ticket = await ticketRow(sent.filed.ticketId);
    expect(ticket.subjectNumberProvedAt).toEqual(later(minutes));
    expect(ticket.addressProvedAt).toBeNull();
  });

  test("proves nothing of an address that was changed afterwards, and holds when it is changed back", async () => {
    const draft = await prove(await draftOf(fields()));
    const reply = { replyChannel: "sms", smsNumber: "602 123 456" };
    await saveSteps(somebody(), draft.token, ["reply"], reply, at);
    expect((await stateOf(await again(draft))).proof.proved).toEqual([]);
    await saveSteps(somebody(), draft.token, ["reply"], { ...reply, smsNumber: "+420601123456" }, at);
    expect((await stateOf(await again(draft))).proof.proved).toHaveLength(1);
  });

  test("is over after a day, in the draft and in the ticket alike", async () => {
    const draft = await prove(await draftOf(fields()));
    const nextDay = later(25 * hours);
    expect((await stateOf(draft, undefined, nextDay)).proof.proved).toEqual([]);
    const sent = await send(draft, somebody(), clockAt(nextDay));
    if (!sent.ok) throw new Error(sent.reason);
    expect((await ticketRow(sent.filed.ticketId)).addressProvedAt).toBeNull();
  });
});

describe("a topic that wants a proof", () => {
  test("keeps its draft at that step until an address of it is proved, either of them", async () => {
    const questionnaire = await strict();
    for (const choice of [0, 1]) {
      const draft = await draftOf(fields());
      expect((await stateOf(draft, questionnaire)).step).toBe("proof");
      expect((await stateOf(await prove(draft, choice), questionnaire)).step).toBe("check");
    }
  });

  test("keeps it there when there is nothing that a code can reach", async () => {
    const landline = { replyChannel: "phone", phoneNumber: "222 123 456", subscriber: "no" };
    const window = { callDay: "2026-11-23", callWindow: "2026-11-23T12:00" };
    const draft = await draftOf(fields({ ...landline, ...window }));
    const { proof, step } = await stateOf(draft, await strict());
    expect([proof.addresses, step]).toEqual([[], "proof"]);
  });

  test("is asked for after everything else is right", async () => {
    const draft = await draftOf(fields({ segment: "" }));
    expect((await stateOf(draft, await strict())).step).toBe("you");
  });
});

describe("under load", () => {
  test("sending wants work of one network, and none of who has proved an address", async () => {
    const crowd = somebody();
    const draft = await draftOf(fields());
    const load = { formsPerMinute: 1_000, smsPerHour: 1_000 };
    for (let n = 0; n < networkLimits.forms.work; n += 1) await formPressure(crowd.network, load);
    const refused = await send(draft, crowd);
    expect(refused).toMatchObject({ ok: false, reason: "work", early: false });
    expect(await db().ticket.count({ where: { submissionId: draft.submissionId } })).toBe(0);
    expect((await send(await prove(draft), crowd)).ok).toBe(true);
    expect((await send(await draftOf(fields()))).ok).toBe(true);
  });
});
