import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { NotFound } from "@/lib/core/errors";
import { splitSms } from "@/lib/core/sms-text";
import { byEmail, claim, filed, form, fraud, noTickets, person } from "@/lib/test/factories";
import { answered, claimed } from "@/lib/test/replies";
import { previewAnswer } from "./previewing";
import { letterOf, sentText } from "./rendering";

process.env.SMS_SENDER = "+420601000000";

let agent: StaffActor;
beforeEach(async () => {
  await noTickets();
  agent = await person("agent");
});

const writing = { text: "Ваш счёт исправлен. <b>5 Kč</b>", statusAfter: "resolved", outcome: null } as const;
/** Links differ in what they open and not in how long they are. */
const withoutSecrets = (text: string) => text.replace(/(\/[tr]\/[\w-]*?\/?)[\w-]+(?=[\s"?.<]|$)/g, "$1…");

describe("the preview of an answer", () => {
  it("has the parts of the SMS that is sent", async () => {
    const { reference } = await filed();
    const { sms } = await previewAnswer(agent, reference, writing);
    const { messageId } = await answered(agent, reference, writing);
    const sent = splitSms(sentText(await claimed(messageId)));
    expect(sms.encoding).toBe(sent.encoding);
    expect(sms.parts.map(({ length }) => length)).toEqual(sent.parts.map(({ length }) => length));
    expect(withoutSecrets(sms.parts.join(""))).toBe(withoutSecrets(sent.parts.join("")));
  });

  it("is the letter that is sent", async () => {
    const { reference } = await filed(form({ reply: byEmail }));
    const { email, channel } = await previewAnswer(agent, reference, writing);
    const { messageId } = await answered(agent, reference, writing);
    const { subject, text, html } = await letterOf(await claimed(messageId));
    expect(channel).toBe("email");
    expect(email.subject).toBe(subject);
    expect(withoutSecrets(email.text)).toBe(withoutSecrets(text));
    expect(withoutSecrets(email.html)).toBe(withoutSecrets(html));
    expect(email.html).not.toContain("<b>");
  });

  it("says in a call what becomes of a claim", async () => {
    const { reference } = await filed(claim());
    const decided = await previewAnswer(agent, reference, { ...writing, outcome: "upheld" });
    expect(decided.call).toContain(writing.text);
    expect(decided.call.length).toBeGreaterThan(writing.text.length);
    const open = await previewAnswer(agent, reference, {
      ...writing,
      statusAfter: "inProgress",
      outcome: "upheld",
    });
    expect(open.call).toBe(writing.text);
  });

  it("shows of a fraud report what leaves, and nothing to who may not know of it", async () => {
    const { reference } = await filed(fraud());
    const { sms, email } = await previewAnswer(await person("fraudAnalyst"), reference, writing);
    expect(sms.parts.join("") + email.text).not.toContain("счёт");
    await expect(previewAnswer(agent, reference, writing)).rejects.toThrow(NotFound);
  });
});
