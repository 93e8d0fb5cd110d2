import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export type Kannel = {
  /** Of `sendsms`; the user is desk, the password desk. */
  url: string;
  /** What it called at `/api/sms/kannel/…` of `hears`. */
  reports: readonly URL[];
  hears: string;
  stop(): Promise<void>;
};

const program = (name: string) => `/usr/sbin/${name}`;

/** Starts Debian's Kannel, bound to an SMSC over SMPP: texts go HTTP → Kannel → SMSC, reports come back the same way. */
export async function startKannel(smsc: { port: number }): Promise<Kannel> {
  if (!existsSync(program("bearerbox"))) throw new Error("The SMS tests need Kannel: apt-get install kannel");
  const folder = mkdtempSync(path.join(tmpdir(), "kannel-"));
  const [admin, box, sendsms] = await Promise.all([freePort(), freePort(), freePort()]);
  const reports: URL[] = [];
  const listener = createServer((request, response) => {
    reports.push(new URL(request.url ?? "/", "http://127.0.0.1"));
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const { port } = listener.address() as AddressInfo;
  const file = path.join(folder, "kannel.conf");
  writeFileSync(file, configuration({ admin, box, sendsms, smsc: smsc.port }));
  const boxes: ChildProcess[] = [];
  const start = async (name: string, waitsFor: number) => {
    boxes.push(spawn(program(name), ["-v", "4", file], { cwd: folder, stdio: "ignore" }));
    await reachable(waitsFor);
  };
  await start("bearerbox", admin);
  await start("smsbox", sendsms);
  return {
    url: `http://127.0.0.1:${sendsms}/cgi-bin/sendsms`,
    reports,
    hears: `http://127.0.0.1:${port}`,
    stop: async () => {
      for (const one of boxes.reverse()) await ended(one);
      listener.closeAllConnections();
      await new Promise((resolve) => listener.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Ports = { admin: number; box: number; sendsms: number; smsc: number };

const configuration = ({ admin, box, sendsms, smsc }: Ports): string => `
group = core
admin-port = ${admin}
admin-password = bar
admin-interface = "127.0.0.1"
smsbox-port = ${box}
smsbox-interface = "127.0.0.1"
box-deny-ip = "*.*.*.*"
box-allow-ip = "127.0.0.1"
dlr-storage = internal

group = smsc
smsc = smpp
smsc-id = PEER
host = 127.0.0.1
port = ${smsc}
smsc-username = "desk"
smsc-password = "secret"
system-type = ""
transceiver-mode = true
reconnect-delay = 1
source-addr-ton = 1
source-addr-npi = 1
dest-addr-ton = 1
dest-addr-npi = 1
enquire-link-interval = 5

group = smsbox
bearerbox-host = 127.0.0.1
bearerbox-port = ${box}
sendsms-port = ${sendsms}
sendsms-interface = "127.0.0.1"
global-sender = 13013

group = sendsms-user
username = desk
password = desk
user-allow-ip = "127.0.0.1"
max-messages = 10
concatenation = true

group = sms-service
keyword = default
text = "none"
max-messages = 0
`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function reachable(port: number): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end; await sleep(100)) {
    const there = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).on("error", () => resolve(false));
      socket.once("connect", () => socket.destroy());
    });
    if (there) return;
  }
  throw new Error(`Kannel does not listen on port ${port}.`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 3_000);
  await gone;
  clearTimeout(timer);
}
