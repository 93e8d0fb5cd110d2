// @ts-check

import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { buildPages, generateIfNeeded, isBuilt } from "./build.js";
import { quietTools, root } from "./project.js";
import { step } from "./say.js";
import { installSystemPackages } from "./system-packages.js";

/**
 * Builds what has changed and has the pictures taken.
 * @param {string[]} args passed on: `--only ru-dark-360`
 */
export async function look(args) {
  installSystemPackages();
  await step("Client and pages", build, () => "built");
  const child = spawn(process.execPath, ["--import", "tsx", path.join(root, "e2e/look/main.ts"), ...args], {
    cwd: root,
    env: { ...process.env, ...quietTools },
    stdio: "inherit",
  });
  const [code] = await once(child, "exit");
  process.exit(code ?? 1);
}

async function build() {
  await generateIfNeeded();
  if (!isBuilt()) await buildPages();
}
