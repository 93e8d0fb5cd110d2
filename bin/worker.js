// @ts-check
import { runOnOwnNode } from "./own-node.js";

/** `npm run worker`: one more worker, beside the one of `npm start` or alone. */
await runOnOwnNode(async () => {
  const { runBeside } = await import("./beside.js");
  await runBeside("worker", []);
});
