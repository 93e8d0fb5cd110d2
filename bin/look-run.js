// @ts-check

import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { buildPages, generateIfNeeded, isBuilt } from "./build.js";
import { quietTools, root } from "./project.js";
import { step } from "./say.js";
import { installSystemPackages } from "./system-packages.js";

/**
 * Builds what has changed and runs a program that looks at the pages.
 * @param {string} program
 * @param {string[]} args passed on to it
 */
export async function lookWith(program, args) {
  installSystemPackages();
  await step("Client and pages", build, () => "built");
  const child = spawn(process.execPath, ["--import", "tsx", path.join(root, program), ...args], {
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
