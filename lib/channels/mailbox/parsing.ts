import { type AddressObject, type Attachment, type ParsedMail, simpleParser } from "mailparser";
import type { MailContent } from "@/lib/core/mail-content";

const options = { keepDeliveryStatus: true, skipImageLinks: true, skipTextToHtml: true };
const longestHtml = 2_000_000;
const mostRecipients = 100;
/** A returned message is known by its head. */
const returnedOctets = 65_536;

/**
 * Takes an e-mail apart, however broken it is.
 * @throws Error for what no part of can be read
 */
export async function parseMail(raw: Uint8Array): Promise<MailContent> {
  const source = withLines(Buffer.from(raw));
  const mail = await simpleParser(source, { ...options, maxHtmlLengthToParse: longestHtml }).catch(() =>
    // Too much HTML, or such that no words can be made of it.
    simpleParser(source, { ...options, skipHtmlToText: true }),
  );
  const headers = headersOf(mail);
  const first = (name: string): string | undefined => headers.get(name)?.[0];
  const returnPath = first("return-path");
  const author = mail.from?.value.flatMap((one) => one.group ?? [one]).find(({ address }) => address);
  return {
    messageId: idsIn(first("message-id"))[0] ?? null,
    inReplyTo: idsIn(headers.get("in-reply-to")?.join(" ")),
    references: idsIn(headers.get("references")?.join(" ")),
    from: author?.address ? { address: author.address, name: author.name } : null,
    recipients: recipientsOf(mail, headers),
    returnPath: returnPath === undefined ? null : returnPath.replace(/[<>\s]/g, ""),
    subject: (mail.subject ?? "").trim(),
    headers,
    text: mail.text || wordsOf(mail.html || ""),
    attachments: mail.attachments.filter(isFile).map(({ filename, contentType, content }) => ({
      name: filename ?? "",
      mediaType: contentType,
      content,
    })),
    deliveryStatus: partOf(mail, /^message\/(global-)?delivery-status$/),
    returned: partOf(mail, /^(message\/(global|rfc822)|text\/rfc822-headers|message\/global-headers)$/),
  };
}

/** Line ends of old Macintosh are none to anybody else. */
const withLines = (raw: Buffer): Buffer =>
  raw.includes("\n") ? raw : Buffer.from(raw.toString("latin1").replaceAll("\r", "\n"), "latin1");

/** As they stand in the head, each unfolded; what is encoded in them stays so. */
function headersOf(mail: ParsedMail): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (const { key, line } of mail.headerLines) {
    const value = line
      .slice(line.indexOf(":") + 1)
      .replace(/\s+/g, " ")
      .trim();
    headers.set(key, [...(headers.get(key) ?? []), value]);
  }
  return headers;
}

const idsIn = (value: string | undefined): string[] => (value?.match(/<[^<>\s]+>/g) ?? []).slice(0, 100);

function recipientsOf(mail: ParsedMail, headers: Map<string, string[]>): string[] {
  const named = [mail.to, mail.cc].flatMap((one): AddressObject[] => [one ?? []].flat());
  const addresses = named.flatMap(({ value }) => value.flatMap((one) => one.group ?? [one]));
  const noted = ["delivered-to", "x-original-to", "envelope-to", "x-envelope-to"].flatMap(
    (name) => headers.get(name) ?? [],
  );
  const all = [
    ...noted.map((one) => one.replace(/[<>]/g, "")),
    ...addresses.map(({ address }) => address ?? ""),
  ];
  return [...new Set(all.filter(Boolean))].slice(0, mostRecipients);
}

const reports = /^(message\/|text\/rfc822-headers)/;
const signatures = /^application\/(pgp-signature|pkcs7-signature|x-pkcs7-signature|ms-tnef)$/;

/** Smaller pictures inside a letter are the marks of signatures, which come with every letter; larger ones were pasted. */
const smallestPasted = 30_000;

const isFile = ({ contentType, related, size }: Attachment): boolean =>
  size > (related ? smallestPasted : 0) && !reports.test(contentType) && !signatures.test(contentType);

function partOf(mail: ParsedMail, type: RegExp): string | null {
  const part = mail.attachments.find(({ contentType }) => type.test(contentType));
  return part ? part.content.subarray(0, returnedOctets).toString("latin1") : null;
}

/** What is left of HTML without its marks. */
const wordsOf = (html: string): string =>
  html
    .slice(0, longestHtml)
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1>/gi, " ")
    .replace(/<(br|\/p|\/div|\/tr|\/li)\b[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, " ");
