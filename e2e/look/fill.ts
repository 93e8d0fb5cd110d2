import { writeFileSync } from "node:fs";
import { people } from "@/e2e/fixtures/people";
import { makeCalls } from "@/e2e/look/calls";
import { lookerEmail, lookPassword, type Made, type MadeIn } from "@/e2e/look/made";
import { makeTickets } from "@/e2e/look/tickets";
import { incident, words } from "@/e2e/look/words";
import type { StaffActor } from "@/lib/access/actor";
import { db, disconnect, transaction } from "@/lib/core/db";
import { closeJobs } from "@/lib/core/jobs";
import type { StaffRole } from "@/lib/generated/prisma/enums";
import { type Locale, locales } from "@/lib/i18n/locales";
import { publishNotice } from "@/lib/notices/publishing";
import { createInvitation } from "@/lib/staff/inviting";
import { acceptInvitation } from "@/lib/staff/joining";
import { deactivateStaff } from "@/lib/staff/membership";
import { actorOf } from "@/lib/staff/reading";
import { filed, form } from "@/lib/test/factories";

/**
 * Fills an installation with everything there is to look at, through the product's own verbs, while no worker
 * runs; what was made is written to the file that the command names.
 */
const [, , file = ""] = process.argv;
const personOf = async (email: string) => actorOf(await db().staff.findUniqueOrThrow({ where: { email } }));
const founder = await personOf(people.administrator.email);
const agent = await personOf(people.agent.email);
// A report of fraud is among the calls.
const colleague = await personOf(people.fraudAnalyst.email);

async function invite(name: string, email: string, role: StaffRole, locale: Locale, at = new Date()) {
  const invited = await transaction((tx) => createInvitation(tx, founder, { name, email, role, locale }, at));
  if (!invited.ok) throw new Error(`${email}: ${invited.reason}`);
  return { id: invited.staff.id, path: invited.invitationUrlPath };
}

async function join(name: string, email: string, role: StaffRole, locale: Locale): Promise<StaffActor> {
  const { path } = await invite(name, email, role, locale);
  const token = path.split("/").at(-1) ?? "";
  const anybody = { kind: "public", network: "127.0.0.1" } as const;
  const joined = await acceptInvitation(anybody, token, lookPassword, new Date());
  if (!joined.ok) throw new Error(`${email}: ${joined.reason}`);
  return joined.staff;
}

/** What the desk tells everybody; it lies apart from the topics that the forms are photographed with. */
const { id: notice } = await publishNotice(founder, {
  ...incident,
  topics: ["claim.outage"],
  regions: ["Brno", "Olomouc"],
  startsAt: new Date(Date.now() - 3_600_000),
  endsAt: null,
});

async function makeIn(locale: Locale, index: number): Promise<MadeIn> {
  const { people: named } = words[locale];
  const supervisor = await join(named.supervisor, lookerEmail("supervisor", locale), "supervisor", locale);
  await join(named.administrator, lookerEmail("administrator", locale), "administrator", locale);
  const open = await invite(named.invited, `invited.${locale}@desk.test`, "fraudAnalyst", locale);
  const longAgo = new Date(Date.now() - 30 * 86_400_000);
  const expired = await invite(named.customer, `expired.${locale}@desk.test`, "agent", locale, longAgo);
  const gone = await join(named.inactive, `inactive.${locale}@desk.test`, "agent", locale);
  await deactivateStaff(founder, gone.id);
  const tickets = await makeTickets(locale, index, supervisor);
  await filed(
    form({ locale, description: `${words[locale].thanks} https://example.org`, suspected: ["links"] }),
  );
  const { calls, tickets: called } = await makeCalls(locale, index, supervisor, colleague);
  return {
    tickets: { ...tickets, ...called },
    calls,
    invitations: { open: open.path, expired: expired.path },
    people: { agent: agent.id, invited: open.id, inactive: gone.id },
    notice,
  };
}

const made: Partial<Made> = {};
for (const [index, locale] of locales.entries()) made[locale] = await makeIn(locale, index);
writeFileSync(file, JSON.stringify(made));
await closeJobs();
await disconnect();
