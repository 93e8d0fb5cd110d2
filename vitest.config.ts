import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const inside = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: inside("./") },
      { find: "server-only", replacement: inside("./lib/core/server-only.ts") },
    ],
  },
  test: {
    include: ["{app,bin,lib,prisma}/**/*.test.{ts,tsx}"],
    environment: "node",
    globalSetup: "lib/test/one-server.ts",
    setupFiles: "lib/test/own-database.ts",
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
