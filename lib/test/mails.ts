import { randomUUID } from "node:crypto";
import { db } from "@/lib/core/db";
import type { Mailbox } from "@/lib/generated/prisma/client";
import { sealPassword } from "@/lib/mailbox/sealed-mailbox";
import { monday } from "./factories";

/** Ours, as far as the tests of incoming mail go. */
export const desk = "desk@operator.example";

type Head = Record<string, string | undefined>;

/** A plain mail as a person's program sends it, changed as wanted; `undefined` leaves a line of its head out. */
export function rawMail(text: string, changes: Head = {}): Buffer {
  const head: Head = {
    "Return-Path": "<jana@example.org>",
    From: "Jana <jana@example.org>",
    To: desk,
    Subject: "Dotaz",
    "Message-ID": `<${randomUUID()}@example.org>`,
    Date: "Mon, 23 Nov 2026 10:00:00 +0100",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Transfer-Encoding": "8bit",
    ...changes,
  };
  const lines = Object.entries(head).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n${text.replaceAll("\n", "\r\n")}`);
}

/** A mail of several parts, each with its own head and body. */
export function multipart(
  parts: { head: string[]; body: string }[],
  changes: Head = {},
  kind = "mixed",
): Buffer {
  const boundary = "=_part";
  const body = parts.map(({ head, body: one }) => `--${boundary}\n${head.join("\n")}\n\n${one}\n`).join("");
  return rawMail(`${body}--${boundary}--\n`, {
    "Content-Type": `multipart/${kind}; boundary="${boundary}"`,
    ...changes,
  });
}

/** A report that a letter came back, as Postfix writes it (RFC 3464). */
export const deliveryReport = (
  messageId: string,
  { action = "failed", status = "5.1.1", to = desk }: { action?: string; status?: string; to?: string } = {},
): Buffer =>
  multipart(
    [
      { head: ["Content-Type: text/plain; charset=us-ascii"], body: "This is the mail system. I'm sorry." },
      {
        head: ["Content-Type: message/delivery-status"],
        body: `Reporting-MTA: dns; mail.example\n\nFinal-Recipient: rfc822; jana@example.org\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: smtp; 550 ${status} No such user`,
      },
      {
        head: ["Content-Type: message/rfc822"],
        body: `From: ${desk}\nMessage-ID: ${messageId}\nSubject: Re\n\nHello`,
      },
    ],
    {
      "Return-Path": "<>",
      From: "MAILER-DAEMON@mail.example (Mail Delivery System)",
      To: to,
      Subject: "Undelivered Mail Returned to Sender",
      "Auto-Submitted": "auto-replied",
    },
    "report; report-type=delivery-status",
  );

/** A mailbox that is set up, with the password "secret". */
export function mailboxRow(changes: Partial<Mailbox> = {}): Promise<Mailbox> {
  const id = randomUUID();
  return db().mailbox.create({
    data: {
      id,
      address: desk,
      host: "127.0.0.1",
      port: 1,
      security: "none",
      user: "desk",
      sealed: sealPassword(id, "secret"),
      folder: "INBOX",
      tagged: true,
      readFrom: monday,
      ...changes,
    },
  });
}
