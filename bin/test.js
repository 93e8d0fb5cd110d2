// @ts-check
import { runOnOwnNode } from "./own-node.js";

/** `npm test` */
await runOnOwnNode(async () => {
  const { runChecks } = await import("./checks.js");
  await runChecks();
});
