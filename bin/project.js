// @ts-check
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project, whatever folder the command was started in. */
export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

/** The Node that npm installed for the project. */
export const ownNode = path.join(
  root,
  "node_modules",
  "node",
  "bin",
  process.platform === "win32" ? "node.exe" : "node",
);

/** Nothing that is started from here reports to its maker. */
export const quietTools = {
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  npm_config_audit: "false",
  npm_config_fund: "false",
  npm_config_update_notifier: "false",
};

/** Reads `.env` into the environment; what is set already wins. */
export function loadEnvironment() {
  try {
    process.loadEnvFile(path.join(root, ".env"));
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw new Problem(`.env cannot be read: ${messageOf(error)}`);
  }
  Object.assign(process.env, quietTools);
}

/** @returns {string} the absolute folder of everything that must survive a restart */
export function dataDirectory() {
  return path.resolve(root, process.env.DATA_DIR || "data");
}

/** Something a person can put right: its message is shown alone, without a stack. */
export class Problem extends Error {
  /** @override */
  name = "Problem";
}

/** @returns {string | undefined} the text of a file, or nothing when there is none */
export function readIfThere(/** @type {string} */ file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "ESRCH"].includes(codeOf(error) ?? "")) return undefined;
    throw error;
  }
}

/** @returns {string | undefined} what the system or the database calls the failure */
export const codeOf = (/** @type {unknown} */ error) =>
  /** @type {NodeJS.ErrnoException | undefined} */ (error)?.code;

/** @returns {string} */
export const messageOf = (/** @type {unknown} */ error) =>
  error instanceof Error ? error.message : String(error);

/** @returns {string} what a program that failed had printed, or else why it could not be run */
export function saidBy(/** @type {unknown} */ error) {
  const { stdout = "", stderr = "" } = /** @type {{ stdout?: string, stderr?: string }} */ (error);
  return `${stdout}\n${stderr}`.trim() || messageOf(error);
}
