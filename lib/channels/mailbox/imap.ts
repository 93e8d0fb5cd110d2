import { ImapFlow, type MailboxObject } from "imapflow";

/** Where a mailbox is and how it is opened. */
export type MailboxSettings = {
  host: string;
  port: number;
  /** TLS from the first octet, after STARTTLS (and not without it), or none at all. */
  security: "tls" | "startTls" | "none";
  user: string;
  password: string;
  folder: string;
};

/** What stands between us and a mailbox, as far as its server tells. */
export type MailboxProblem =
  | "hostUnknown"
  | "refused"
  | "timeout"
  | "certificate"
  | "noTls"
  | "signIn"
  | "noFolder"
  | "broken";

const timeouts = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 300_000 };
/** Half the time after which servers may hang up on somebody who only listens (RFC 2177). */
const listenAgainMs = 840_000;

/** A client that is not connected yet. It listens (IDLE) by itself whenever nothing else is asked. */
export function newClient({ host, port, security, user, password }: MailboxSettings): ImapFlow {
  const client = new ImapFlow({
    host,
    port,
    secure: security === "tls",
    doSTARTTLS: security === "startTls",
    auth: { user, pass: password },
    logger: false,
    autoIdleDelay: 50,
    maxIdleTime: listenAgainMs,
    ...timeouts,
  });
  // What breaks is told by whatever is waited for, or by "close".
  client.on("error", () => {});
  return client;
}

/** Signs in and opens the folder. Close the client at the end, whatever comes of it. */
export async function openFolder(client: ImapFlow, { folder }: MailboxSettings): Promise<MailboxObject> {
  await client.connect();
  return client.mailboxOpen(folder);
}

type Failure = {
  code?: unknown;
  authenticationFailed?: unknown;
  responseStatus?: unknown;
  message?: unknown;
};

const certificate = /^(CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/;
const hostUnknown = ["ENOTFOUND", "EAI_AGAIN", "EAI_NONAME", "ENODATA"];
const refused = ["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "ECONNRESET", "NoConnection"];
const timeout = ["ETIMEDOUT", "CONNECT_TIMEOUT", "GREETING_TIMEOUT", "GREEETING_TIMEOUT", "UPGRADE_TIMEOUT"];

/** What an error of the library means for whoever set the mailbox up. */
export function problemOf(error: unknown): MailboxProblem {
  const { code, authenticationFailed, responseStatus, message } = (error ?? {}) as Failure;
  const word = typeof code === "string" ? code : "";
  const said = typeof message === "string" ? message : "";
  if (authenticationFailed) return "signIn";
  if (certificate.test(word) || /certificate/i.test(said)) return "certificate";
  if (word === "EPROTO" || /STARTTLS|wrong version number|SSL routines/i.test(`${word} ${said}`))
    return "noTls";
  if (hostUnknown.includes(word)) return "hostUnknown";
  if (timeout.includes(word)) return "timeout";
  if (refused.includes(word)) return "refused";
  return responseStatus === "NO" ? "noFolder" : "broken";
}
