import type { MailContent } from "@/lib/core/mail-content";
import type { Said } from "./delivery-status";

/** Who writes such letters. */
const mailers =
  /(mailer-?daemon|mail-?daemon|post[-_]?master|mail ?delivery|delivery ?(sub)?system|mail system|system administrator|mail administrator|bounce|mta\b|mrelay|smtp gateway|qmail)/i;
const subjects =
  /(undeliver(ed|able|y)|not be delivered|un(able|likely) to (be )?deliver|delivery (status|failure|failed|error|problem|report|notification|has failed)|(mail|message|e-?mail|letter).{0,20}(failure|failed|error|bounced|rejected|blocked|returned|not delivered|delayed)|returned (mail|message|to sender)|return(ed)? .{0,20}sender|failure (notice|notification)|could ?n.t (be )?deliver|user unknown|unknown (user|address)|warning: (could not|message)|nondeliverable|non ?remis|nedoru[čc]iteln|nedoru[čc]en|vr[áa]cen|недостав|не доставлен|не удалось доставить|возвращ)/i;
/** What stands in the text of one: sentences of sendmail, exim, qmail, postfix, Exchange, and their like. */
const failed =
  /(permanent (fatal )?(error|failure)|could not be delivered|(was|were|is|has) not (been )?deliver(ed|able)|couldn.t (be )?deliver|unable to deliver|cannot deliver|delivery .{0,40}fail|fatal errors|did not reach|undeliverable|no such (user|recipient|person|mailbox)|user (is )?unknown|unknown (user|recipient)|unrouteable|mailbox (is )?(unavailable|disabled|full|not found)|user not (known|found|listed)|recipient.{0,40}(reject|unknown|not exist)|does ?n.t exist|address (is )?(rejected|unknown|invalid)|invalid (recipient|address)|host (unknown|not found)|over ?quota|quota exceeded|relay(ing)? (denied|not)|message .{0,20}(rejected|refused|blocked)|returned to (the )?sender|failed (permanently|recipient)|\b5\d\d[ -]5\.\d|\b55[0-4]\b|nelze doru[čc]it|nebyl[ao]? doru[čc]en|не удалось доставить|не было доставлено)/i;
const delayed =
  /(warning message only|do(es)? not need to resend|will (continue to )?(be )?(re)?tr(y|ied)|delivery .{0,40}delayed|has been delayed|still (being )?try|not yet (been )?delivered)/i;
const temporary =
  /(mailbox (is )?full|over ?quota|quota exceeded|insufficient (disk|system) s|4\.\d\.\d|retry time.{0,10}exceeded|timed? ?out|giving up|unable to deliver .{0,40}after|\b4[2-5]\d\b)/i;

const longest = 50_000;

type Mail = Pick<MailContent, "from" | "returnPath" | "subject" | "text" | "returned" | "headers">;

/** What a letter that came back says in plain words. `kind` is null for any other mail. */
export function bounceText(mail: Mail): Said {
  const text = mail.text.slice(0, longest);
  if (!looksReturned(mail, text)) return { kind: null, code: null };
  const code =
    /\b([45]\.\d{1,2}\.\d{1,3})\b/.exec(text)?.[1] ?? /\b([45][0-5]\d)\b[ -]/.exec(text)?.[1] ?? null;
  if (delayed.test(text) && !/giving up|permanent/i.test(text)) return { kind: "delayed", code };
  const fades = code ? code.startsWith("4") || code === "5.2.2" : temporary.test(text);
  return { kind: fades ? "temporary" : "permanent", code };
}

/** Written by a mailer, and three of four marks: what a person forwards or asks about has an author of its own. */
function looksReturned({ from, returnPath, subject, returned, headers }: Mail, text: string): boolean {
  const author = `${from?.address ?? ""} ${from?.name ?? ""} ${headers.get("from")?.[0] ?? ""}`;
  const marked = headers.has("x-failed-recipients");
  const byMailer = mailers.test(author) || returnPath === "" || marked;
  const tells = failed.test(text) || delayed.test(text);
  const marks = [byMailer, marked || subjects.test(subject), tells, returned !== null];
  return byMailer && tells && marks.filter(Boolean).length >= 3;
}
