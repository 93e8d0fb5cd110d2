import { readFileSync } from "node:fs";
import path from "node:path";
import { type Product, runScript } from "@/e2e/fixtures/product";
import type { Made } from "@/e2e/look/made";

/** Fills the product while no worker runs, so that every message meets the fate that is meant for it. */
export async function filled(product: Product, folder: string): Promise<Made> {
  const file = path.join(folder, "made.json");
  await product.worker.stop();
  await runScript("e2e/look/fill.ts", product.environment, [file]);
  await product.worker.start();
  return JSON.parse(readFileSync(file, "utf8")) as Made;
}
