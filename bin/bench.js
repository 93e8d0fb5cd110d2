import { runOnOwnNode } from "./own-node.js";

/** `npm run bench`: the product as it is served, measured on a database of its own, which is gone afterwards. */
await runOnOwnNode(async () => {
  const { bench } = await import("./bench-run.js");
  await bench();
});
