import { db } from "@/lib/core/db";

/** What was sent last to a number by SMS, whatever it was about: what comes back answers that. @param number E.164 */
export const lastSentTo = (number: string) =>
  db().message.findFirst({
    where: { channel: "sms", address: number, attempts: { gt: 0 } },
    orderBy: [{ creationDate: "desc" }, { id: "desc" }],
    select: { kind: true, locale: true, ratesNoteId: true },
  });
