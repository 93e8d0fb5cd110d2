// @ts-check
import { createServer } from "node:net";
import { freePort } from "./cluster.js";
import { dataDirectory, Problem } from "./project.js";

/**
 * @returns {Promise<number>} the port of the web, by PORT; with 0 any that is free
 */
export async function webPort() {
  const text = process.env.PORT || "3000";
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Problem(`PORT is not a port: ${text}`);
  return port || freePort();
}

/**
 * Refuses a port that somebody listens on already.
 *
 * @param {number} port
 * @param {number} patienceMs how long its last user may take to let go
 */
export async function requirePort(port, patienceMs) {
  for (const began = Date.now(); ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const code = await listening(port);
    if (!code) return;
    if (code === "EADDRINUSE" && Date.now() - began < patienceMs) continue;
    const why = code === "EADDRINUSE" ? "is taken by another program" : `may not be listened on (${code})`;
    throw new Problem(
      `Port ${port} ${why}. Choose another one, for example: PORT=${port < 1024 ? 3000 : port + 1} npm start`,
    );
  }
}

/** @returns {Promise<string | undefined>} why nobody can listen there now */
function listening(/** @type {number} */ port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code));
    probe.listen(port, () => probe.close(() => resolve(undefined)));
  });
}

/** @returns {string} the address that people are sent, when nobody named one */
export const publicUrl = (/** @type {number} */ port) => process.env.PUBLIC_URL || `http://localhost:${port}`;

/**
 * What web, worker and the rest are started with.
 *
 * @param {{ databaseUrl: string, publicUrl?: string, port?: number, production?: boolean }} facts
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment({ databaseUrl, publicUrl, port, production = true }) {
  return {
    ...process.env,
    ...(port === undefined ? {} : { PORT: String(port) }),
    ...(publicUrl === undefined ? {} : { PUBLIC_URL: publicUrl }),
    NODE_ENV: production ? "production" : "development",
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDirectory(),
  };
}
