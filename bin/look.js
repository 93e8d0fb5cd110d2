// @ts-check
import { runOnOwnNode } from "./own-node.js";

/** `npm run look`: pictures of every page in every state, on contact sheets. */
await runOnOwnNode(async () => {
  const { look } = await import("./look-run.js");
  await look(process.argv.slice(2));
});
