import autocannon from "autocannon";
import { processorMs } from "./bench-processor.js";

/**
 * What a load run found. Times in milliseconds; processor time for each request that was answered as expected.
 * @typedef {{
 *   perSecond: number, median: number, p99: number, webMs: number, databaseMs: number,
 *   failures: number, statuses: string,
 * }} Load
 * @typedef {{ address: string, processes: () => { web: number, database: number } }} Target
 */

export const connections = 10;
const patienceSeconds = 60;

/**
 * The same request again and again, as many at a time as there are connections. Pages are asked for a number of
 * times, not for a time: on a busy machine a short time ends with nothing.
 * @param {Target} target
 * @param {string} path
 * @param {{ times: number, headers?: Record<string, string>, expect?: number }} options
 * @returns {Promise<Load>}
 */
export const load = (target, path, { times, headers = {}, expect = 200 }) =>
  measured(target, expect, () =>
    autocannon({ url: target.address + path, connections, amount: times, headers, timeout: patienceSeconds }),
  );

/**
 * Sends each request once, as many at a time as there are connections.
 * @param {Target} target
 * @param {{ method: "POST", path: string, headers: Record<string, string>, body: string }[]} requests
 * @param {number} expect
 * @returns {Promise<Load>}
 */
export function loadOnce(target, requests, expect) {
  let next = 0;
  const setupRequest = (/** @type {autocannon.Request} */ request) => ({ ...request, ...requests[next++] });
  return measured(target, expect, () =>
    autocannon({
      url: target.address,
      connections,
      amount: requests.length,
      requests: [{ setupRequest }],
      timeout: patienceSeconds,
    }),
  );
}

async function measured(
  /** @type {Target} */ { processes },
  /** @type {number} */ expect,
  /** @type {() => Promise<autocannon.Result>} */ run,
) {
  const { web, database } = processes();
  const before = [processorMs(web), processorMs(database)];
  const result = await run();
  const used = [processorMs(web), processorMs(database)].map((after, index) => after - (before[index] ?? 0));
  const codes = Object.entries(result.statusCodeStats ?? {});
  const right = codes.find(([code]) => Number(code) === expect)?.[1].count ?? 0;
  return {
    perSecond: right / result.duration,
    median: result.latency.p50,
    p99: result.latency.p99,
    webMs: (used[0] ?? 0) / right,
    databaseMs: (used[1] ?? 0) / right,
    failures: result.errors + result.timeouts + result.requests.total - right,
    statuses: codes.map(([code, { count }]) => `${count} × ${code}`).join(", "),
  };
}
