import { readdirSync } from "node:fs";
import { readIfThere } from "./project.js";

/** What Linux tells of processes; on other systems nothing is found, and nothing breaks. */

/** One tick of the counters in /proc, whatever the machine: the kernel's interface fixes it at a hundredth. */
const tickMs = 10;

/** @param {string} file @returns {string | undefined} a process may end, or belong to somebody else, between two looks */
export function readProcess(file) {
  try {
    return readIfThere(file);
  } catch {
    return undefined;
  }
}

/** The numbers behind the name in `/proc/PID/stat`: [0] is the state, [1] the parent. @param {number} pid */
const statOf = (pid) =>
  readProcess(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, "")
    .split(" ") ?? [];

/** @param {number} parent @returns {number[]} the process and its children */
export function familyOf(parent) {
  try {
    const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    return [parent, ...pids.map(Number).filter((pid) => statOf(pid)[1] === String(parent))];
  } catch {
    return [parent];
  }
}

/**
 * Processor time that a process and its children have used, those included that have ended.
 * @param {number} pid
 * @returns {number} milliseconds
 */
export function processorMs(pid) {
  const [own, ...children] = familyOf(pid).map((one) => statOf(one).slice(11, 15).map(Number));
  const ofFamily = [own ?? [], ...children.map((times) => times.slice(0, 2))].flat();
  return ofFamily.reduce((sum, ticks) => sum + ticks, 0) * tickMs;
}
