// @ts-check
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf, messageOf, Problem, readIfThere } from "./project.js";

/**
 * Who uses a data folder now: one small file for each process. A process that was killed leaves its file, so
 * a file counts only while exactly that process lives.
 *
 * @typedef {{ pid: number, birth: string, stopping?: boolean, publicUrl?: string }} Entry
 */

const folder = (/** @type {string} */ dataDirectory) => path.join(dataDirectory, "running");

/** Tells a process from a later one with the same number. */
function birthOf(/** @type {number} */ pid) {
  const stat = readIfThere(`/proc/${pid}/stat`);
  if (stat)
    return `${readIfThere("/proc/sys/kernel/random/boot_id")?.trim()} ${stat.slice(stat.lastIndexOf(")")).split(" ")[20]}`;
  return spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}

/** @returns {Entry} this process, as a file remembers it */
export const thisProcess = () => ({ pid: process.pid, birth: birthOf(process.pid) });

/** @returns {Entry | undefined} the living process behind a file */
export function living(/** @type {string} */ file) {
  const text = readIfThere(file);
  if (!text) return undefined;
  try {
    const entry = JSON.parse(text);
    return entry.birth && entry.birth === birthOf(entry.pid) ? entry : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Puts this process down as a user of the folder. There is one `start` at a time: another one is given time to
 * finish stopping, then refused.
 *
 * @param {string} dataDirectory
 * @param {"start" | "worker" | "import"} role
 * @param {{ publicUrl?: string }} facts what the others may want to know
 * @returns {Promise<{ afterCrash: boolean, stopping: () => void, leave: () => { last: boolean } }>}
 *   `last` when nobody else uses the folder any more
 */
export async function enter(dataDirectory, role, facts = {}) {
  // As root the database belongs to another user, who must get through to it.
  mkdirSync(dataDirectory, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  mkdirSync(folder(dataDirectory), { recursive: true, mode: 0o700 });
  const file = path.join(folder(dataDirectory), role === "start" ? role : `${role}-${process.pid}`);
  const entry = { ...thisProcess(), ...facts };
  const afterCrash = await take(file, entry, dataDirectory);
  return {
    afterCrash,
    stopping: () => writeFileSync(file, JSON.stringify({ ...entry, stopping: true })),
    leave: () => {
      rmSync(file, { force: true });
      return {
        last: !readdirSync(folder(dataDirectory)).some((name) =>
          living(path.join(folder(dataDirectory), name)),
        ),
      };
    },
  };
}

async function take(
  /** @type {string} */ file,
  /** @type {Entry} */ entry,
  /** @type {string} */ dataDirectory,
) {
  let afterCrash = false;
  for (const began = Date.now(); ; await sleep(100)) {
    try {
      writeFileSync(file, JSON.stringify(entry), { flag: "wx", mode: 0o600 });
      return afterCrash;
    } catch (error) {
      if (codeOf(error) !== "EEXIST")
        throw new Problem(`The data folder cannot be written: ${messageOf(error)}`);
    }
    const holder = living(file);
    if (!holder) {
      afterCrash = true;
      rmSync(file, { force: true });
    } else if (Date.now() - began > (holder.stopping ? 20_000 : 2_000)) {
      throw new Problem(
        `The data folder ${dataDirectory} is in use: process ${holder.pid} serves it at ${holder.publicUrl}. Stop that one first.`,
      );
    }
  }
}

/** @returns {Entry | undefined} the `npm start` that runs on the folder now */
export const runningStart = (/** @type {string} */ dataDirectory) =>
  living(path.join(folder(dataDirectory), "start"));
