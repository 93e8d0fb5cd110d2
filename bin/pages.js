// @ts-check
import { runOnOwnNode } from "./own-node.js";

/** `npm run pages`: every public page under the Nu checker, Lighthouse and a slow line. */
await runOnOwnNode(async () => {
  const { lookWith } = await import("./look-run.js");
  await lookWith("e2e/pages/main.ts", process.argv.slice(2));
});
