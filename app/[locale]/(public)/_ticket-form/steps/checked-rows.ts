import { filesField } from "@/app/_ui/attachments/listed-file";
import { sayCall } from "@/app/[locale]/(public)/_ticket-form/promised";
import type { SlotProps } from "@/app/[locale]/(public)/_ticket-form/slots/slot-props";
import type { Step } from "@/lib/drafts/schema";
import type { ShownFile } from "@/lib/files/shown";
import { sayPhone } from "@/lib/i18n/dates";
import { type Translator, translator } from "@/lib/i18n/translator";
import { fieldNames } from "@/lib/questionnaires/answer-kinds";
import { askedQuestions } from "@/lib/questionnaires/asking";
import { sayAnswers, topicLabel } from "@/lib/questionnaires/saying";
import { type AnswerValue, type Question, sayText } from "@/lib/questionnaires/schema";
import type { Reply } from "@/lib/tickets/schema";

/** One answer to look at: what was asked, what was said ("" for nothing), and where to change it. */
export type CheckedRow = { step: Step; field: string; name: string; said: string };

/** Every answer of a form that is complete, in the order it was asked. */
export function checkedRows(slot: SlotProps, files: ShownFile[]): CheckedRow[] {
  const { form, locale, ticketType, questionnaire, settings } = slot;
  const { filled, answers } = form;
  if (!filled) return [];
  const t = translator(locale, "public.form");
  const type = translator(locale, `public.${ticketType}`);
  const said = new Map(
    sayAnswers(questionnaire, answers, locale, settings, slot.now).map(({ key, text }) => [key, text]),
  );
  const answered = (step: Step) => (question: Question) => ({
    step,
    field: fieldNames(question)[0] ?? question.key,
    name: sayText(question.label, locale),
    said: sayYesNo(answers[question.key], t) ?? said.get(question.key) ?? "",
  });
  const before = new Set(questionnaire.before.map(({ key }) => key));
  const asked = askedQuestions(questionnaire, answers);
  const topic = topicLabel(questionnaire, answers.topic, locale);
  return [
    ...(filled.disclosure
      ? [
          {
            step: "about" as const,
            field: "disclosure",
            name: translator(locale, "fraud.ask")("disclosure"),
            said: translator(locale, "fraud.ask")(filled.disclosure),
          },
        ]
      : []),
    ...asked.filter(({ key }) => before.has(key)).map(answered("about")),
    { step: "about", field: "topic", name: type("topic"), said: topic },
    ...asked.filter(({ key }) => !before.has(key)).map(answered("details")),
    { step: "message", field: "description", name: type("description"), said: filled.description },
    ...(settings.attachments.most > 0 ? [fileRow(slot, files)] : []),
    ...(filled.reply ? authorRows(slot, filled.reply, t) : []),
  ];
}

function authorRows(slot: SlotProps, reply: Reply, t: Translator): CheckedRow[] {
  const { filled } = slot.form;
  if (!filled) return [];
  return [
    {
      step: "you",
      field: "segment",
      name: t("segment"),
      said: t(filled.segment === "corporate" ? "segmentCorporate" : "segmentPrivate"),
    },
    { step: "you", field: "subscriber", name: t("subscriber"), said: t(filled.subscriber ? "yes" : "no") },
    ...(filled.subscriber
      ? [
          {
            step: "you" as const,
            field: "subjectNumber",
            name: t("subjectNumber"),
            said: filled.subjectNumber ? sayPhone(filled.subjectNumber, slot.settings.operator.country) : "",
          },
        ]
      : []),
    ...replyRows(slot, reply, t),
  ];
}

const fileRow = ({ locale }: SlotProps, files: ShownFile[]): CheckedRow => ({
  step: "message",
  field: filesField,
  name: translator(locale, "files")("title"),
  said: files.map(({ name }) => name).join("\n"),
});

/** As the form has it, where it stands alone. */
const sayYesNo = (answer: AnswerValue | undefined, t: Translator): string | null =>
  typeof answer === "boolean" ? t(answer ? "yes" : "no") : null;

const addressFields = { sms: "smsNumber", email: "emailAddress", phone: "phoneNumber" } as const;

function replyRows(slot: SlotProps, reply: Reply, t: Translator): CheckedRow[] {
  const { channel, address } = reply;
  const field = addressFields[channel];
  const country = slot.settings.operator.country;
  const rows = [
    { field: "replyChannel", name: t("replyChannel"), said: t(channel) },
    { field, name: t(field), said: channel === "email" ? address : sayPhone(address, country) },
  ];
  if (reply.channel === "phone") {
    const window = { start: reply.windowStart, end: reply.windowEnd };
    rows.push(
      { field: "contactName", name: t("contactName"), said: reply.contactName ?? "" },
      { field: "callDay", name: t("callDay"), said: sayCall(slot, window) },
    );
  }
  return rows.map((row) => ({ ...row, step: "reply" }));
}
