import { beforeAll, expect, test } from "vitest";
import { countSms } from "@/lib/core/sms-text";
import { locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { linkPlaceholder } from "@/lib/messages/link";
import { formatReference, newReference } from "@/lib/tickets/reference";
import { answerFrame } from "./preview";
import { sentText } from "./rendering";

beforeAll(() => {
  process.env.DATABASE_URL ??= "postgresql://nobody@127.0.0.1:1/none";
  process.env.APP_SECRET ??= "a secret of this test and of nothing else";
});

const words = [
  "Váš účet jsme opravili.",
  "Мы исправили ваш счёт.",
  "Your bill is corrected. ".repeat(9),
  "👍",
];

test("parts counted while writing are the parts that are sent, in every language", () => {
  for (const locale of locales) {
    const reference = newReference();
    const frame = answerFrame({ reference, locale, ticketType: "question" }, "sms", "Řeka {Mobile}");
    for (const text of words) {
      const t = translator(locale, "mail.answer");
      const values = {
        text,
        reference: formatReference(reference),
        operator: "Řeka {Mobile}",
        link: linkPlaceholder,
      };
      const ticket = {
        id: "0198c5a0-0000-7000-8000-000000000001",
        reference,
        ticketType: "question" as const,
      };
      const sent = sentText({ kind: "answer", text: t("sms", values), ticket, ratesNoteId: null });
      expect(countSms(frame.before + text + frame.after)).toEqual(countSms(sent));
    }
  }
});

test("an e-mail has its subject, an SMS has none", () => {
  const ticket = { reference: newReference(), locale: "cs", ticketType: "question" as const };
  expect(answerFrame(ticket, "email", "Ozvena Mobile").subject).toContain(formatReference(ticket.reference));
  expect(answerFrame(ticket, "sms", "Ozvena Mobile").subject).toBeNull();
});

test("of a report nothing that is written goes out", () => {
  const ticket = { reference: newReference(), locale: "en", ticketType: "fraudReport" as const };
  for (const channel of ["sms", "email"] as const) {
    const frame = answerFrame(ticket, channel, "Ozvena Mobile");
    expect(frame.before).toContain(`/t/${ticket.reference}/`);
    expect(frame.after).toBe("");
    expect(`${frame.subject}${frame.before}`).not.toMatch(/fraud|report/i);
  }
});
