import { withoutTag } from "@/lib/core/address-tag";
import type { MailContent } from "@/lib/core/mail-content";

/** Why a mail is taken for a machine's: it makes no ticket and gets no answer. */
export type MachineReason = "auto" | "nullSender" | "list" | "bulk" | "own" | "report" | "suppressed";

type Heads = Pick<MailContent, "headers" | "returnPath" | "from" | "subject" | "deliveryStatus">;

const mailers =
  /^(mailer-daemon|postmaster|mail-daemon|no-?reply|do-?not-?reply|bounces?|listserv|majordomo)$/;
/** The marks that mailing lists, shops and programs put on what they send. */
const listMarks = /^(list-[a-z]+|mailing-list|x-mailing-list|x-loop)$/;
const autoMarks = [
  "x-autoreply",
  "x-autorespond",
  "x-autoresponder",
  "x-auto-reply-from",
  "x-ms-exchange-inbox-rules-loop",
];
/** What answering programs write that set no mark, in the languages of our customers. */
const autoSubject =
  /^(complaint about message from|auto(matic|mated)?[- ]?(reply|response|answer)|out of( the)? office|automatick[áa] odpov[ěe][ďd]|mimo kancel[áa][řr]|nep[řr][íi]tomnost|автоответ|автоматический ответ|вне офиса)(?!\p{L})/iu;

/**
 * Was a mail written by a program, or sent to a list? RFC 3834: nothing is answered that is auto-submitted, has a null
 * sender, or goes to a list; the rest are marks of programs older than it.
 * @param own our addresses without a word behind their names, in lower case
 */
export function machineMade(mail: Heads, own: readonly string[]): MachineReason | null {
  const { headers, returnPath, from, subject, deliveryStatus } = mail;
  const value = (name: string): string => (headers.get(name) ?? []).join(" ").toLowerCase();
  const author = from ? withoutTag(from.address) : value("from").replace(/[<>\s"]/g, "");
  if (own.includes(author)) return "own";
  if (deliveryStatus !== null || /^multipart\/report/.test(value("content-type"))) return "report";
  const submitted = value("auto-submitted");
  if (submitted && !submitted.startsWith("no")) return "auto";
  if (autoMarks.some((name) => headers.has(name)) || autoSubject.test(subject)) return "auto";
  // RFC 3834 section 2 leaves these to whoever answers: what answers them would answer itself.
  if (returnPath === "" || mailers.test(author.replace(/@[^@]*$/, ""))) return "nullSender";
  if ([...headers.keys()].some((name) => listMarks.test(name))) return "list";
  if (/\b(bulk|list|junk|auto_reply)\b/.test(value("precedence"))) return "bulk";
  return /\b(all|oof|autoreply)\b/.test(value("x-auto-response-suppress")) ? "suppressed" : null;
}
