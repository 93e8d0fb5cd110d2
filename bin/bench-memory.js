import { familyOf, readProcess } from "./bench-processor.js";

const everyMs = 250;

/**
 * Watches how much memory processes hold while something else goes on. Web and worker: their resident set.
 * PostgreSQL: the sum over its processes, shared pages counted once.
 *
 * @param {() => { web: number, worker: number | undefined, database: number }} processes
 * @returns {() => Record<"web" | "worker" | "database", number>} stops watching and gives the peaks, in bytes
 */
export function watchMemory(processes) {
  const peaks = { web: 0, worker: 0, database: 0 };
  const look = () => {
    const { web, worker, database } = processes();
    const shares = familyOf(database).map((pid) => bytes(`/proc/${pid}/smaps_rollup`, "Pss"));
    const sum = shares.reduce((total, share) => total + share, 0);
    peaks.web = Math.max(peaks.web, bytes(`/proc/${web}/status`, "VmRSS"));
    peaks.worker = Math.max(peaks.worker, worker ? bytes(`/proc/${worker}/status`, "VmRSS") : 0);
    peaks.database = Math.max(peaks.database, sum);
  };
  look();
  const timer = setInterval(look, everyMs);
  return () => {
    clearInterval(timer);
    look();
    return peaks;
  };
}

const bytes = (/** @type {string} */ file, /** @type {string} */ name) =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(readProcess(file) ?? "")?.[1] ?? 0) * 1024;
