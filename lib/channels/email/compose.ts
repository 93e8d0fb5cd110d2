import { Readable } from "node:stream";
import type { SendMailOptions } from "nodemailer";
import type { EmailToSend } from "@/lib/channels/wire";
import { PermanentFailure } from "@/lib/core/errors";

/** RFC 5321 §4.5.3.1.3: a path of 256 octets, less its angle brackets. */
const LONGEST_ADDRESS = 254;
// Wider than what the forms accept, and narrower than RFC 5322: no quoted parts, comments or lists, so that one
// address can never be read as two.
const ONE_ADDRESS = /^[^\s<>()[\]\\,;:"@\p{Cc}]+@[^\s<>()[\]\\,;:"@\p{Cc}]+$/u;

/**
 * What nodemailer needs to build the message. Attachments come as streams; it may open neither files
 * nor addresses.
 * @param from the operator's address, without a name
 * @throws PermanentFailure when `to` is not exactly one address
 */
export function composeEmail(mail: EmailToSend, from: string): SendMailOptions {
  if (mail.to.length > LONGEST_ADDRESS || !ONE_ADDRESS.test(mail.to)) {
    throw new PermanentFailure("The address is not an e-mail address.", "EMAIL_NOT_AN_ADDRESS");
  }
  const headers: Record<string, string> = { "Content-Language": oneLine(mail.locale) };
  // RFC 3834 §5: automatic responders leave this message alone.
  if (mail.autoSubmitted) headers["Auto-Submitted"] = "auto-replied";
  return {
    from: { name: oneLine(mail.fromName), address: from },
    to: { name: "", address: mail.to },
    ...(mail.replyTo ? { replyTo: { name: oneLine(mail.fromName), address: mail.replyTo } } : {}),
    envelope: { from: returnPath(mail.returnTo, from), to: [mail.to] },
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    messageId: oneLine(mail.messageId),
    inReplyTo: mail.inReplyTo && oneLine(mail.inReplyTo),
    references: mail.references && oneLine(mail.references),
    headers,
    attachments: (mail.attachments ?? []).map(({ name, mediaType, content }) => ({
      filename: oneLine(name),
      contentType: mediaType,
      content: Readable.from(content, { objectMode: false }),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Within the sender's own domain, which is what receivers check (SPF, RFC 7208); elsewhere the sender itself. */
const returnPath = (returnTo: string | undefined, from: string): string =>
  returnTo && domainOf(returnTo) === domainOf(from) ? returnTo : from;

const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1).toLowerCase();

/** A header is one line: a line break in it would start a header of the writer's own. */
const oneLine = (value: string): string => value.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
