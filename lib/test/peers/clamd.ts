import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/bin/cluster.js";

const program = "/usr/sbin/clamd";

/** The test file of the European Institute for Computer Antivirus Research: harmless, and found by every scanner. */
export const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");

export type Clamd = {
  /** A CLAMD_URL for it. */
  url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it for good. */
  remove(): Promise<void>;
};

/** Starts a real clamd that knows one virus, the test file, so that it is ready in a moment and needs no network. */
export async function startClamd(): Promise<Clamd> {
  if (!existsSync(program)) {
    throw new Error("The tests of scanning need ClamAV's daemon: apt-get install clamav-daemon");
  }
  const folder = mkdtempSync(path.join(tmpdir(), "clamd-"));
  const port = await freePort();
  const database = path.join(folder, "db");
  mkdirSync(database);
  writeFileSync(path.join(database, "test.ndb"), `Eicar-Test:0:*:${Buffer.from(eicar).toString("hex")}\n`);
  const config = path.join(folder, "clamd.conf");
  writeFileSync(
    config,
    [
      `DatabaseDirectory ${database}`,
      `TCPSocket ${port}`,
      "TCPAddr 127.0.0.1",
      `LogFile ${folder}/clamd.log`,
      "Foreground yes",
      "StreamMaxLength 25M",
      "",
    ].join("\n"),
  );
  let child: ChildProcess | undefined;
  const start = async () => {
    child = spawn(program, ["--config-file", config], { stdio: "ignore" });
    for (const end = Date.now() + 20_000; Date.now() < end; await sleep(20)) {
      if (child.exitCode !== null) throw new Error("clamd ended while starting.");
      if (await answers(port)) return;
    }
    throw new Error("clamd does not get ready.");
  };
  const stop = async () => {
    if (!child || child.exitCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  };
  await start();
  return {
    url: `tcp://127.0.0.1:${port}`,
    start,
    stop,
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write("zPING\0"));
    socket.on("data", (chunk) => {
      resolve(chunk.toString().startsWith("PONG"));
      socket.destroy();
    });
    socket.on("error", () => resolve(false));
  });
