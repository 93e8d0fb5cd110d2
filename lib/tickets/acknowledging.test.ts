import { beforeEach, expect, it } from "vitest";
import { countSms } from "@/lib/core/sms-text";
import { type Locale, locales } from "@/lib/i18n/locales";
import { sentText } from "@/lib/replies/rendering";
import { byEmail, byPhone, claim, filed, form, noTickets, ticketRow } from "@/lib/test/factories";

beforeEach(noTickets);

const acknowledged = async (input: ReturnType<typeof form>) => {
  const { ticketId, reference } = await filed(input);
  const [message] = (await ticketRow(ticketId)).messages;
  if (!message) throw new Error("nothing was acknowledged");
  return sentText({ ...message, ticket: { id: ticketId, reference, ticketType: input.ticketType } });
};

it("a claim's acknowledgement says its legal date, and a question's says nothing of the law", async () => {
  const by: Record<Locale, [string, string]> = {
    cs: ["do 23. 12.", "Zákon nám dává čas do středy 23. prosince."],
    en: ["until 23 Dec", "The law wants it answered by Wednesday 23 December."],
    ru: ["до 23.12", "Закон даёт нам время до среды, 23 декабря."],
  };
  for (const locale of locales) {
    expect(await acknowledged(claim({ locale }))).toContain(by[locale][0]);
    expect(await acknowledged(claim({ locale, reply: byPhone }))).toContain(by[locale][0]);
    expect(await acknowledged(claim({ locale, reply: byEmail }))).toContain(by[locale][1]);
    expect(await acknowledged(form({ locale, reply: byEmail }))).not.toMatch(/law|zákon|закон/i);
  }
});

it("a claim's acknowledgement by SMS takes no more parts for it", async () => {
  for (const locale of locales) {
    const [plain, legal] = [await acknowledged(form({ locale })), await acknowledged(claim({ locale }))];
    expect([locale, countSms(legal).parts]).toEqual([locale, countSms(plain).parts]);
  }
});
