import type { PublicActor } from "@/lib/access/actor";
import { transaction } from "@/lib/core/db";
import { attachToNote } from "@/lib/files/attaching";
import { fileTicket } from "@/lib/tickets/filing";
import { layFiles } from "./files-of-mail";
import { languageOf } from "./language";
import { type MailToPlace, openingWords, type Placed, submissionOf } from "./mail-to-place";

const somebody: PublicActor = { kind: "public", network: "e-mail" };

/**
 * Makes a question of a mail that belongs to nobody's ticket, through the same verb as the form: acknowledged by
 * e-mail, promised a time, looked at for spam. Its author is nobody we know; done again after a crash, it is one question.
 */
export async function fileMail(mail: MailToPlace, address: string, clock: () => Date): Promise<Placed> {
  const { content } = mail;
  const description = openingWords(content);
  if (!description) return { state: "kept", reason: "empty" };
  const declared = content.headers.get("content-language")?.[0] ?? "";
  const filed = await fileTicket(
    somebody,
    {
      submissionId: submissionOf(mail),
      locale: languageOf(description, declared),
      ticketType: "question",
      subscriber: false,
      segment: "private",
      subjectNumber: null,
      questionnaireId: null,
      answers: { topic: "other" },
      description,
      reply: { channel: "email", address },
      disclosure: null,
      proofIds: [],
      suspected: [],
      draftId: null,
      noticeId: null,
      channel: "email",
    },
    clock,
  );
  if (!filed.ok) return { state: "kept", reason: "sentBefore" };
  const { ticketId } = filed;
  const actor = { kind: "customer", ticketId } as const;
  const refused = await layFiles(actor, content);
  await transaction((tx) => attachToNote(tx, actor, { ticketId, noteId: null }, clock()));
  return { state: "ticket", reason: null, ticketId, refused };
}
