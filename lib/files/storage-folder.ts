import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { env } from "@/lib/core/env";
import { incomingPath } from "./incoming";
import type { Place } from "./place";

/** A folder for each first two digits: no folder grows beyond what a file system likes. */
const pathOf = (key: string): string => path.resolve(env().DATA_DIR, "files", key.slice(0, 2), key);

/** `DATA_DIR/files`. A file is there whole or not at all: written beside, then renamed into its place. */
export const folderPlace: Place = {
  async put(key, source) {
    const [beside, target] = [await incomingPath(), pathOf(key)];
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await pipeline(source, createWriteStream(beside, { flags: "wx", mode: 0o600, flush: true }));
    await rename(beside, target);
  },
  async get(key) {
    const file = await open(pathOf(key));
    return createReadStream("", { fd: file });
  },
  remove: (key) => rm(pathOf(key), { force: true }),
};
