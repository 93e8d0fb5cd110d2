import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/bin/cluster.js";

const program = "/usr/sbin/dovecot";
/** Who owns the mails where the tests run as root: Dovecot gives nobody's mail to root. */
export const nobody = { user: "nobody", group: "nogroup", uid: 65_534, gid: 65_534 };
const asRoot = process.getuid?.() === 0;

export type Dovecot = {
  port: number;
  password: string;
  /** The mailbox of the user "desk": a folder that a mail server may deliver into. */
  maildir: string;
  /** Where mails of all users lie. */
  home: string;
  /** Puts a mail into the inbox as a mail server does: in one step, when it is there as a whole. */
  deliver(raw: Buffer): void;
  /** The folder counts anew, as after a restore from a backup. */
  countAnew(): void;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it for good. */
  remove(): Promise<void>;
};

let delivered = 0;

/** Starts a real IMAP server with one mailbox, in a folder and on a port of its own. */
export async function startDovecot(): Promise<Dovecot> {
  if (!existsSync(program)) throw new Error("The mailbox tests need Dovecot: apt-get install dovecot-imapd");
  const folder = mkdtempSync(path.join(tmpdir(), "dovecot-"));
  chmodSync(folder, 0o755);
  const home = path.join(folder, "home");
  const maildir = path.join(home, "desk", "Maildir");
  for (const name of ["cur", "new", "tmp"]) mkdirSync(path.join(maildir, name), { recursive: true });
  const owned = [
    home,
    path.join(home, "desk"),
    maildir,
    ...["cur", "new", "tmp"].map((name) => path.join(maildir, name)),
  ];
  if (asRoot) for (const one of owned) chownSync(one, nobody.uid, nobody.gid);
  const port = await freePort();
  const config = path.join(folder, "dovecot.conf");
  writeFileSync(config, configOf({ folder, home, port, password: "secret" }));
  let child: ChildProcess | undefined;
  const start = async () => {
    child = spawn(program, ["-F", "-c", config], { stdio: "ignore" });
    for (const end = Date.now() + 20_000; Date.now() < end; await sleep(20)) {
      if (child.exitCode !== null) throw new Error(`Dovecot ended while starting; see ${folder}.`);
      if (await greets(port)) return;
    }
    throw new Error("Dovecot does not get ready.");
  };
  const stop = async () => {
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child?.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  };
  await start();
  return {
    port,
    password: "secret",
    maildir,
    home,
    deliver: (raw) => {
      const name = `${Date.now()}.${++delivered}_${process.pid}.test`;
      const written = path.join(maildir, "tmp", name);
      writeFileSync(written, raw);
      if (asRoot) chownSync(written, nobody.uid, nobody.gid);
      renameSync(written, path.join(maildir, "new", name));
    },
    countAnew: () => {
      for (const name of ["dovecot-uidlist", "dovecot.index", "dovecot.index.log", "dovecot.index.cache"])
        rmSync(path.join(maildir, name), { force: true });
    },
    start,
    stop,
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Config = { folder: string; home: string; port: number; password: string };

function configOf({ folder, home, port, password }: Config): string {
  const { uid, gid } = asRoot ? nobody : { uid: process.getuid?.(), gid: process.getgid?.() };
  const own = asRoot ? "" : `default_internal_user = ${uid}\ndefault_login_user = ${uid}\n`;
  return `${own}base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
mail_location = maildir:~/Maildir
first_valid_uid = 1
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${home}/%n
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;
}

const greets = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("data", (chunk) => {
      resolve(chunk.toString().startsWith("* OK"));
      socket.destroy();
    });
    socket.on("error", () => resolve(false));
  });
