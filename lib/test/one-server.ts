import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { applyMigrations } from "@/bin/apply-migrations.js";
import { startTemporaryCluster } from "@/bin/temporary-cluster.js";
import { databaseUrl, tellServer, templateName } from "./database";

declare module "vitest" {
  interface ProvidedContext {
    /** Of a person who may make databases. */
    serverUrl: string;
    /** A folder for this run, gone afterwards. */
    runFolder: string;
  }
}

/** One PostgreSQL for all tests of a run: the one that `npm test` started, or one of this run's own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const cluster = given ? undefined : await startTemporaryCluster();
  const serverUrl = given ?? cluster?.url ?? "";
  const runFolder = mkdtempSync(path.join(tmpdir(), "ozvena-tests-"));
  const putAway = async () => {
    await cluster?.stop();
    rmSync(runFolder, { recursive: true, force: true });
  };
  try {
    await makeTemplate(serverUrl, runFolder);
  } catch (error) {
    await putAway();
    throw error;
  }
  project.provide("serverUrl", serverUrl);
  project.provide("runFolder", runFolder);
  return putAway;
}

async function makeTemplate(serverUrl: string, runFolder: string): Promise<void> {
  await tellServer(serverUrl, `DROP DATABASE IF EXISTS ${templateName} WITH (FORCE)`);
  await tellServer(serverUrl, `CREATE DATABASE ${templateName}`);
  const url = databaseUrl(serverUrl, templateName);
  await applyMigrations(url);
  Object.assign(process.env, { DATABASE_URL: url, DATA_DIR: runFolder });
  process.env.LOG_LEVEL ??= "silent";
  const { closeJobs, installJobs } = await import("@/lib/core/jobs");
  const { disconnect } = await import("@/lib/core/db");
  const { ensureQuestionnaires } = await import("@/lib/questionnaires/seeding");
  await installJobs();
  await ensureQuestionnaires();
  await closeJobs();
  await disconnect();
}
