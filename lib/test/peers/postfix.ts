import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/bin/cluster.js";
import { nobody } from "./dovecot";

const programs = "/usr/lib/postfix/sbin";

export type Postfix = {
  /** An SMTP_URL for it. */
  url: string;
  /** Stops it for good. */
  remove(): Promise<void>;
};

/**
 * Starts a real Postfix in a folder and on a port of its own: it delivers desk.test, plus-addressed or not, into a
 * mailbox, and hands customer.test on to another SMTP server. What that one refuses, Postfix sends back.
 * @param home where the mailboxes lie, as Dovecot has them
 * @param customerPort the SMTP server of customer.test
 */
export async function startPostfix(home: string, customerPort: number): Promise<Postfix> {
  if (!existsSync(programs) || process.getuid?.() !== 0)
    throw new Error(
      "The tests of returned letters need Postfix, and root to run it: apt-get install postfix",
    );
  const folder = mkdtempSync(path.join(tmpdir(), "postfix-"));
  execFileSync("chmod", ["755", folder]);
  for (const name of ["etc", "queue", "data"]) mkdirSync(path.join(folder, name));
  execFileSync("chown", ["postfix", path.join(folder, "data")]);
  const port = await freePort();
  writeFileSync(path.join(folder, "etc/main.cf"), mainOf(folder, home, customerPort));
  writeFileSync(path.join(folder, "etc/master.cf"), masterOf(port));
  const child = spawn("/usr/sbin/postfix", ["-c", path.join(folder, "etc"), "start-fg"], { stdio: "ignore" });
  for (const end = Date.now() + 20_000; !(await greets(port)); await sleep(50)) {
    if (child.exitCode !== null || Date.now() > end) throw new Error("Postfix does not get ready.");
  }
  return { url: `smtp://127.0.0.1:${port}?ignoreTLS=true`, remove: () => remove(child, folder) };
}

async function remove(child: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  execFileSync("/usr/sbin/postfix", ["-c", path.join(folder, "etc"), "stop"], { stdio: "ignore" });
  if (child.exitCode === null) await ended;
  rmSync(folder, { recursive: true, force: true });
}

const mainOf = (folder: string, home: string, customerPort: number): string => `compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
command_directory = /usr/sbin
daemon_directory = ${programs}
mail_owner = postfix
setgid_group = postdrop
maillog_file = ${folder}/mail.log
maillog_file_prefixes = ${folder}
myhostname = mail.desk.test
myorigin = desk.test
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
recipient_delimiter = +
virtual_mailbox_domains = desk.test
virtual_mailbox_base = ${home}
virtual_mailbox_maps = static:desk/Maildir/
virtual_uid_maps = static:${nobody.uid}
virtual_gid_maps = static:${nobody.gid}
alias_maps =
alias_database =
transport_maps = inline:{customer.test=smtp:[127.0.0.1]:${customerPort}}
smtp_host_lookup = native
`;

const masterOf = (port: number): string => `127.0.0.1:${port} inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`;

const greets = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("data", (chunk) => {
      resolve(chunk.toString().startsWith("220"));
      socket.destroy();
    });
    socket.on("error", () => resolve(false));
  });
