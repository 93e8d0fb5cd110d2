// @ts-check
import { runOnOwnNode } from "./own-node.js";

/** `npm run look`: pictures of every page in every state, on contact sheets. */
await runOnOwnNode(async () => {
  const { lookWith } = await import("./look-run.js");
  await lookWith("e2e/look/main.ts", process.argv.slice(2));
});
