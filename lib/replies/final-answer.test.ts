import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { takeCallback } from "@/lib/callbacks/taking";
import { countSms } from "@/lib/core/sms-text";
import { ClaimOutcome } from "@/lib/generated/prisma/enums";
import { locales } from "@/lib/i18n/locales";
import { changeSettings } from "@/lib/settings/changing";
import { defaultSettings } from "@/lib/settings/defaults";
import {
  byEmail,
  byPhone,
  claim,
  clockAt,
  days,
  filed,
  form,
  hours,
  later,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { answered, handedOver, reply, reported } from "@/lib/test/replies";
import { changeStatus } from "@/lib/tickets/changing";
import { finalWords } from "@/lib/tickets/outcome";
import { readTracked } from "@/lib/tickets/tracking";
import { addToTicket } from "./adding";
import { recordCall } from "./calling";
import { answerFrame } from "./preview";
import { sentText } from "./rendering";
import { replyToTicket } from "./replying";

let agent: StaffActor;
beforeEach(async () => {
  await noTickets();
  agent = await person("agent");
});

const reasons = "The charge of 249 Kč was for a service that you ordered on 3 November.";
const tracked = (ticketId: string) => readTracked({ kind: "customer", ticketId });

describe("the final answer to a claim", () => {
  it("states outcome, reasons and how to appeal in a letter, and the claim has the outcome once it has arrived", async () => {
    const { reference, ticketId } = await filed(claim({ reply: byEmail }));
    const { messageId } = await answered(agent, reference, { text: reasons, outcome: "rejected" });
    const before = await ticketRow(ticketId);
    expect(before.outcome).toBeNull();
    const letter = before.messages.find(({ id }) => id === messageId)?.text ?? "";
    const parts = [
      "We do not uphold your claim.",
      reasons,
      "Czech Telecommunication Office",
      "within 1 month of getting this answer",
    ];
    const places = parts.map((part) => letter.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    await handedOver(messageId, ["final"], later(1 * days));
    await reported("final", "delivered", later(1 * days));
    expect((await ticketRow(ticketId)).outcome).toBe("rejected");
    expect((await tracked(ticketId)).decided).toEqual({ outcome: "rejected", at: later(1 * days) });
  });

  it("is short in an SMS, which leads to the page that says how to appeal", async () => {
    const { reference, ticketId } = await filed(claim());
    const { messageId } = await answered(agent, reference, { text: "Sorry.", outcome: "partlyUpheld" });
    const message = (await ticketRow(ticketId)).messages.find(({ id }) => id === messageId);
    expect(message?.text).toContain("We uphold your claim in part. Sorry.\nHow to appeal:\n");
    expect(message?.text).not.toContain("Telecommunication Office");
    const { law, conversation } = await tracked(ticketId);
    expect(law?.appeal?.en).toContain("Czech Telecommunication Office");
    expect(conversation.at(-1)?.outcome).toBe("partlyUpheld");
  });

  it("is not sent without an outcome, and a claim is not ended by hand without one", async () => {
    const { reference, ticketId } = await filed(claim());
    const missing = { ok: false, reason: "claimOutcomeMissing" };
    expect(await replyToTicket(agent, reply(reference, { outcome: null }))).toEqual(missing);
    expect(await changeStatus(agent, reference, "resolved")).toEqual(missing);
    expect((await ticketRow(ticketId)).notes).toEqual([]);
    await answered(agent, reference, { outcome: "upheld" });
    expect(await changeStatus(agent, reference, "resolved")).toEqual({ ok: true });
    expect((await ticketRow(ticketId)).outcome).toBe("upheld");
  });

  it("is asked for by a claim alone, and by its end alone", async () => {
    const claimed = await filed(claim());
    const asking = reply(claimed.reference, { statusAfter: "pending", outcome: "upheld" });
    expect(await replyToTicket(agent, asking)).toMatchObject({ ok: true });
    const question = await filed(form());
    await answered(agent, question.reference, { outcome: "rejected" });
    for (const { ticketId } of [claimed, question])
      expect((await ticketRow(ticketId)).notes).toMatchObject([{ outcome: null }]);
  });

  it("is taken back when the claim is opened again", async () => {
    const { reference, ticketId } = await filed(claim());
    await answered(agent, reference, { outcome: "rejected" });
    await changeStatus(agent, reference, "resolved");
    await addToTicket(
      { kind: "customer", ticketId },
      { submissionId: crypto.randomUUID(), text: "That is not so." },
    );
    const { outcome, status } = await ticketRow(ticketId);
    expect([outcome, status]).toEqual([null, "inProgress"]);
  });

  it("is spoken in a call with an outcome too", async () => {
    const { ticketId } = await filed(claim({ reply: byPhone }));
    const [call] = (await ticketRow(ticketId)).callbacks;
    const callbackId = call?.id ?? "";
    await takeCallback(agent, callbackId, clockAt(later(2 * hours)));
    const told = { callbackId, outcome: "reached", said: reasons, statusAfter: "resolved" } as const;
    expect(await recordCall(agent, told)).toEqual({ ok: false, reason: "claimOutcomeMissing" });
    expect(await recordCall(agent, { ...told, claimOutcome: "upheld" })).toMatchObject({ ok: true });
    expect(await ticketRow(ticketId)).toMatchObject({ outcome: "upheld", status: "resolved" });
  });

  it("tells how to appeal as the law did when the claim was filed", async () => {
    const { reference, ticketId } = await filed(claim({ reply: byEmail }));
    const administrator = await person("administrator");
    await changeSettings(administrator, { legal: { ...defaultSettings.legal, country: "AU" } });
    const { messageId } = await answered(agent, reference, { outcome: "rejected" });
    await changeSettings(administrator, { legal: defaultSettings.legal });
    const letter = (await ticketRow(ticketId)).messages.find(({ id }) => id === messageId);
    expect(letter?.text).toContain("Czech Telecommunication Office");
  });
});

describe("the parts of a final SMS", () => {
  const [law] = defaultSettings.legal.profiles;

  it("are counted as they are sent, in every language and with every outcome", async () => {
    for (const locale of locales) {
      for (const outcome of Object.values(ClaimOutcome)) {
        if (!law) throw new Error("no law");
        const { reference, ticketId } = await filed(claim({ locale }));
        const text = `Ž ${outcome}`;
        const { messageId } = await answered(agent, reference, { text, outcome });
        const message = (await ticketRow(ticketId)).messages.find(({ id }) => id === messageId);
        if (!message) throw new Error("no message");
        const ticket = { id: ticketId, reference, ticketType: "claim" as const };
        const around = (words: string) => finalWords(locale, "sms", words, outcome, law);
        const frame = answerFrame({ ...ticket, locale }, "sms", defaultSettings.operator.name, around);
        expect(countSms(frame.before + text + frame.after).parts).toEqual(
          countSms(sentText({ ...message, ticket })).parts,
        );
      }
    }
  });
});
