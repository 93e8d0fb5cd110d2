// @ts-check
import { existsSync } from "node:fs";
import path from "node:path";
import { runOnOwnNode } from "./own-node.js";

/** `npm run import -- FILE.csv`: npm changes the folder, so a file is meant as seen from where npm was called. */
await runOnOwnNode(async () => {
  const { runBeside } = await import("./beside.js");
  const from = process.env.INIT_CWD ?? process.cwd();
  const meant = (/** @type {string} */ arg) =>
    existsSync(path.resolve(from, arg)) ? path.resolve(from, arg) : arg;
  await runBeside("import", process.argv.slice(2).map(meant));
});
