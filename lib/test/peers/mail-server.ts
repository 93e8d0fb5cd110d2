import type { AddressInfo, Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { SMTPServer } from "smtp-server";
import { parseMail } from "@/lib/test/peers/mime";

export type ReceivedMail = {
  /** The envelope's addresses. */
  from: string;
  to: string[];
  /** The whole message as it came. */
  raw: string;
  headers: Record<string, string>;
  subject: string;
  /** The text/plain body, decoded, with LF line ends. */
  text: string;
  html: string;
  /** Who signed in, when somebody did. */
  user?: string;
  secure: boolean;
};

/** What the server does with one recipient. */
export type Treatment =
  | { at: "rcpt" | "data"; reply: number; text: string }
  /** The connection is cut: before the server asks for the message, or once its first octets are in. */
  | { at: "data"; cut: "before" | "midway" }
  /** The message is read and never answered. */
  | { at: "data"; hang: true };

export type MailServer = {
  port: number;
  /** An SMTP_URL for this server, with the sign-in when one is wanted. */
  url: string;
  inbox: readonly ReceivedMail[];
  /** From now on this recipient is treated so; nothing ends it. */
  treat(recipient: string, treatment: Treatment | undefined): void;
  /** How often somebody began to send to this recipient. */
  tries(recipient: string): number;
  /** Waits for a mail to this recipient that `wanted` takes. */
  until(
    recipient: string,
    wanted?: (mail: ReceivedMail) => boolean,
    timeoutMs?: number,
  ): Promise<ReceivedMail>;
  stop(): Promise<void>;
};

type Options = {
  port?: number;
  auth?: { user: string; pass: string };
  /** From the first octet, or offered by STARTTLS; the certificate is the package's own, which nobody trusts. */
  tls?: "implicit" | "starttls";
};

/** Starts a real SMTP server that keeps what it gets. */
export async function startMailServer({ port = 0, auth, tls }: Options = {}): Promise<MailServer> {
  const inbox: ReceivedMail[] = [];
  const treatments = new Map<string, Treatment>();
  const tries = new Map<string, number>();
  const sockets = new Set<Socket>();
  const server: SMTPServer = new SMTPServer({
    secure: tls === "implicit",
    disabledCommands: [...(tls ? [] : ["STARTTLS"]), ...(auth ? [] : ["AUTH"])],
    authOptional: !auth,
    allowInsecureAuth: true,
    logger: false,
    onAuth: ({ username, password }, _session, done) => {
      const right = auth && username === auth.user && password === auth.pass;
      done(
        right ? null : refusal(535, "5.7.8 Authentication credentials invalid"),
        right ? { user: username } : undefined,
      );
    },
    onRcptTo: ({ address }, _session, done) => {
      const treatment = treatments.get(address);
      done(treatment?.at === "rcpt" ? refusal(treatment.reply, treatment.text) : null);
    },
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      const treatment = to.map((address) => treatments.get(address)).find((found) => found?.at === "data");
      for (const address of to) tries.set(address, (tries.get(address) ?? 0) + 1);
      const chunks: Buffer[] = [];
      if (treatment && "cut" in treatment) {
        const cut = () => {
          for (const socket of sockets) if (socket.remotePort === session.remotePort) socket.destroy();
        };
        if (treatment.cut === "before") cut();
        else stream.once("data", cut);
        return;
      }
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (treatment && "hang" in treatment) return;
        if (treatment) return done(refusal(treatment.reply, treatment.text));
        const raw = Buffer.concat(chunks).toString("latin1");
        const { mailFrom, user } = { ...session.envelope, user: session.user };
        const { headers, text, html } = parseMail(raw);
        inbox.push({
          from: mailFrom ? mailFrom.address : "",
          to,
          raw,
          headers,
          subject: headers.subject ?? "",
          text,
          html,
          user,
          secure: session.secure,
        });
        done(null, "2.0.0 OK: queued as 4bcDEF");
      });
    },
  });
  server.on("error", () => {});
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const listening = (server.server.address() as AddressInfo).port;
  const scheme = tls === "implicit" ? "smtps" : "smtp";
  const signIn = auth ? `${encodeURIComponent(auth.user)}:${encodeURIComponent(auth.pass)}@` : "";
  return {
    port: listening,
    url: `${scheme}://${signIn}127.0.0.1:${listening}`,
    inbox,
    treat: (recipient, treatment) => {
      if (treatment) treatments.set(recipient, treatment);
      else treatments.delete(recipient);
    },
    tries: (recipient) => tries.get(recipient) ?? 0,
    until: async (recipient, wanted = () => true, timeoutMs = 10_000) => {
      for (const end = Date.now() + timeoutMs; Date.now() < end; await sleep(10)) {
        const found = inbox.find((mail) => mail.to.includes(recipient) && wanted(mail));
        if (found) return found;
      }
      throw new Error(`No such mail in ${timeoutMs} ms; ${inbox.length} in all.`);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

const refusal = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });
