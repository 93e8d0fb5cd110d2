// @ts-check
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { codeOf, readIfThere, root } from "./project.js";

/** Tells whether something that is made from sources is still what they would make. */

/**
 * @param {string[]} names files and folders of the project; what is missing counts as missing
 * @param {(file: string) => boolean} counts
 * @returns {string} the same as long as no file that counts changes
 */
export function fingerprint(names, counts = () => true) {
  const hash = createHash("sha256");
  for (const file of names.flatMap(filesOf).filter(counts).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesOf(/** @type {string} */ name) {
  const place = path.join(root, name);
  try {
    return readdirSync(place, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  } catch (error) {
    if (codeOf(error) === "ENOTDIR") return [name];
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}

/** @param {string} stamp a file @param {string} print */
export const isFresh = (stamp, print) => readIfThere(path.join(root, stamp)) === print;

/** @param {string} stamp a file @param {string} print */
export const markFresh = (stamp, print) => writeFileSync(path.join(root, stamp), print);
