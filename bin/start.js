// @ts-check
import { runOnOwnNode } from "./own-node.js";

/** `npm start`, and with `--dev` `npm run dev`. */
await runOnOwnNode(async () => {
  const { start } = await import("./product.js");
  await start({ dev: process.argv.includes("--dev") });
});
