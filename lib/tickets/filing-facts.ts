import { parsePhone } from "@/lib/access/phone";
import { mayTakeSms } from "@/lib/access/sms-reach";
import type { Priority, Severity } from "@/lib/generated/prisma/enums";
import type { Settings } from "@/lib/settings/schema";
import { type FileTicketInput, isHappeningNow, type Reply } from "@/lib/tickets/schema";

/** Can this reply's number be sent an SMS? */
export function takesSms(reply: Pick<Reply, "channel" | "address">, settings: Settings): boolean {
  if (reply.channel === "email") return false;
  const number = parsePhone(reply.address, settings.operator.country);
  return number.ok && number.mobile === true && mayTakeSms(number.e164, settings.abuse.smsCountries);
}

export function severityOf({ ticketType, answers }: FileTicketInput): Severity {
  if (isHappeningNow(answers)) return "critical";
  return ticketType === "question" ? "minor" : "major";
}

export function priorityOf({ segment, answers }: FileTicketInput): Priority {
  if (isHappeningNow(answers)) return "urgent";
  return segment === "corporate" ? "high" : "normal";
}

/** What makes two forms the same, apart from the form itself. The window of a call may differ. */
export function contentOf({ reply, submissionId, ...input }: FileTicketInput): unknown[] {
  const { ticketType, answers, description, subjectNumber, disclosure } = input;
  const content = [ticketType, answers, description, reply?.channel, reply?.address, subjectNumber];
  // Nobody may learn that somebody has reported the same; and who has lost the receipt must be able to begin anew.
  return disclosure === "anonymous" ? [...content, submissionId] : content;
}

/** Whatever a form may have said about its author, an anonymous report does not keep it. */
export const withoutAuthor = (form: FileTicketInput): FileTicketInput => ({
  ...form,
  subscriber: false,
  segment: "private",
  subjectNumber: null,
  reply: null,
});
