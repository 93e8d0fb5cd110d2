import { disconnect } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { closeJobs, installJobs } from "@/lib/core/jobs";
import { ensureQuestionnaires } from "@/lib/questionnaires/seeding";
import { ensureAdministrator } from "@/lib/staff/administrator";

/**
 * What must be there before anybody comes: the job engine's tables, what each form asks, and one person who can
 * sign in. Runs at every start and changes nothing that is there. Prints one line of JSON:
 * {"administrator":{"email":"…","password":"…"|null}}
 */
const { ADMIN_EMAIL, ADMIN_PASSWORD } = env();

try {
  await installJobs();
  await ensureQuestionnaires();
  const administrator = await ensureAdministrator({ email: ADMIN_EMAIL, password: ADMIN_PASSWORD });
  process.stdout.write(`${JSON.stringify({ administrator })}\n`);
} finally {
  await closeJobs();
  await disconnect();
}
