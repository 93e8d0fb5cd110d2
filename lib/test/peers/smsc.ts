import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

/** One submit_sm as the SMSC read it. */
export type Submit = {
  connection: number;
  /** The message id it answered with. */
  id: string;
  /** The command_status it answered with, 0 when it took the message. */
  status: number;
  to: string;
  toTon: number;
  toNpi: number;
  from: string;
  fromTon: number;
  fromNpi: number;
  dataCoding: number;
  esmClass: number;
  registeredDelivery: number;
  /** Submissions not yet answered on this connection, this one included. */
  outstanding: number;
  /** From the concatenation header; null, 1 and 1 without one. */
  reference: number | null;
  part: number;
  of: number;
  /** The whole short_message, header included. */
  hex: string;
  /** Octets of the text alone. */
  octets: number;
  /** The text as Perl's codecs read it. */
  text: string;
};

/** What a phone sends: to our sender unless said otherwise, from a number that the network calls international. */
export type Said = {
  to?: string;
  /** Type of number, SMPP 3.4 §5.2.5; 1 is international. */
  ton?: number;
  /** Which part this is of a long text. */
  series?: [reference: number, part: number, of: number];
  /** Octets that are no text. */
  binary?: boolean;
};

export type SmscEvent =
  | ({ event: "submit" } & Submit)
  | {
      event: "bind";
      connection: number;
      systemId: string;
      systemType: string;
      version: number;
      accepted: boolean;
    }
  | { event: "receipt"; connection: number; id: string; word: string; status: number }
  | { event: "connect" | "disconnect" | "enquire" | "unbind"; connection: number }
  | { event: "listening"; port: number };

export type Smsc = {
  port: number;
  /** An SMPP_URL for this SMSC. */
  url: string;
  events: readonly SmscEvent[];
  /** What it was given so far, refused or not. */
  received(): Promise<Submit[]>;
  /** The texts it accepted for this number (with or without plus), long ones joined again, in order of arrival. */
  texts(number: string): Promise<string[]>;
  /** From now on, numbers that end like this are treated so; the words are explained in smsc.pl. */
  behave(numberSuffix: string, behaviour: string): void;
  /** What the SMSC does with everybody: the password it wants, or leaving enquire_link without an answer. */
  set(control: { password?: string; deaf?: boolean }): void;
  /**
   * A phone sends a short message to us.
   * @param from with or without plus
   * @returns the command_status that it was at last answered with
   */
  say(from: string, text: string, how?: Said): Promise<number>;
  /** Waits until `found` finds something in the events. */
  until<T>(found: (events: readonly SmscEvent[]) => T | undefined | false, timeoutMs?: number): Promise<T>;
  stop(): Promise<void>;
};

/**
 * Starts an SMSC of its own, written with Perl's Net::SMPP: an implementation that shares nothing with ours.
 * @param port 0 or nothing for a free one
 */
export async function startSmsc({ port = 0 }: { port?: number } = {}): Promise<Smsc> {
  if (spawnSync("perl", ["-MNet::SMPP", "-MJSON::PP", "-e", "1"]).status !== 0) {
    throw new Error("The SMS tests need Perl's Net::SMPP: apt-get install libnet-smpp-perl");
  }
  const folder = mkdtempSync(path.join(tmpdir(), "smsc-"));
  const controlFile = path.join(folder, "control.json");
  const control = { numbers: {} as Record<string, string>, said: [] as object[] };
  const write = () => {
    // Renamed into place: the SMSC may be reading.
    writeFileSync(`${controlFile}.new`, JSON.stringify(control));
    renameSync(`${controlFile}.new`, controlFile);
  };
  write();
  const events: SmscEvent[] = [];
  const child = spawn("perl", [path.join(import.meta.dirname, "smsc.pl"), String(port), controlFile], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  createInterface({ input: child.stdout }).on("line", (line) => events.push(JSON.parse(line) as SmscEvent));

  const until: Smsc["until"] = async (found, timeoutMs = 10_000) => {
    for (const end = Date.now() + timeoutMs; Date.now() < end; await sleep(10)) {
      const result = found(events);
      if (result) return result;
      if (child.exitCode !== null) throw new Error(`The SMSC ended: ${complaint.trim()}`);
    }
    throw new Error(`The SMSC did not see it in ${timeoutMs} ms. Last: ${JSON.stringify(events.slice(-5))}`);
  };
  const listening = await until((all) => all.find((event) => event.event === "listening"));
  const received = async () => events.filter((event) => event.event === "submit");
  return {
    port: listening.port,
    url: `smpp://desk:secret@127.0.0.1:${listening.port}`,
    events,
    received,
    texts: async (number) => joined((await received()).filter((one) => one.to === number.replace(/^\+/, ""))),
    behave: (numberSuffix, behaviour) => {
      control.numbers[numberSuffix] = behaviour;
      write();
    },
    set: (change) => {
      Object.assign(control, change);
      write();
    },
    say: async (from, text, how = {}) => {
      const said = { to: "420601000000", ton: 1, ...how, from: from.replace(/^\+/, ""), text };
      const id = `said ${control.said.push(said) - 1}`;
      write();
      const last = await until((all) =>
        all.find(
          (event) =>
            event.event === "receipt" && event.word === "SAID" && event.id === id && event.status !== 0x64,
        ),
      );
      return last.event === "receipt" ? last.status : -1;
    },
    until,
    stop: () => stop(child, folder),
  };
}

/** Whole texts from accepted submissions to one number; a long one counts once all its parts are there. */
function joined(submits: Submit[]): string[] {
  const texts: string[] = [];
  const open = new Map<number, string[]>();
  for (const { status, reference, part, of, text } of submits) {
    if (status !== 0) continue;
    if (reference === null) texts.push(text);
    else {
      const parts = open.get(reference) ?? [];
      parts[part - 1] = text;
      open.set(reference, parts);
      if (parts.filter((one) => one !== undefined).length === of) {
        texts.push(parts.join(""));
        open.delete(reference);
      }
    }
  }
  return texts;
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null) {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}
