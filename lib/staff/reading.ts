import type { StaffActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { Forbidden, NotFound } from "@/lib/core/errors";
import type { Staff } from "@/lib/generated/prisma/client";
import type { StaffRole } from "@/lib/generated/prisma/enums";
import { isLocale, type Locale, locales } from "@/lib/i18n/locales";

/** `invited`: has a link to choose a password. `inactive`: was let go, or never joined and was let go. */
export type StaffState = "active" | "invited" | "inactive";

export type StaffMember = {
  id: string;
  email: string;
  name: string;
  role: StaffRole;
  locale: Locale;
  state: StaffState;
  invitationExpiresAt: Date | null;
  lastSignInAt: Date | null;
};

const stateOf = (staff: Staff): StaffState =>
  staff.active ? (staff.passwordHash ? "active" : "invited") : "inactive";

const localeOf = (locale: string): Locale => (isLocale(locale) ? locale : locales[0]);

const describe = (staff: Staff): StaffMember => ({
  id: staff.id,
  email: staff.email,
  name: staff.name,
  role: staff.role,
  locale: localeOf(staff.locale),
  state: stateOf(staff),
  invitationExpiresAt: staff.invitationExpiresAt,
  lastSignInAt: staff.lastSignInAt,
});

export const actorOf = (staff: Pick<Staff, "id" | "role" | "name" | "locale">): StaffActor => ({
  kind: "staff",
  id: staff.id,
  role: staff.role,
  name: staff.name,
  locale: localeOf(staff.locale),
});

/**
 * The person behind a session, as they are now.
 * @returns null when they were deactivated or their sessions were ended since
 */
export async function staffOfSession(session: { id: string; version: number }): Promise<StaffActor | null> {
  const staff = await db().staff.findFirst({
    where: { id: session.id, active: true, sessionVersion: session.version, passwordHash: { not: null } },
    select: { id: true, role: true, name: true, locale: true },
  });
  return staff && actorOf(staff);
}

/** Everybody who has or had a place at the desk, by name. @throws Forbidden unless the actor is an administrator */
export async function listStaff(actor: StaffActor): Promise<StaffMember[]> {
  onlyAdministrator(actor);
  const staff = await db().staff.findMany({ orderBy: [{ active: "desc" }, { name: "asc" }, { id: "asc" }] });
  return staff.map(describe);
}

/** One person. @throws NotFound; Forbidden unless the actor is an administrator or that person */
export async function readStaff(actor: StaffActor, id: string): Promise<StaffMember> {
  if (actor.id !== id) onlyAdministrator(actor);
  const staff = await db().staff.findUnique({ where: { id } });
  if (!staff) throw new NotFound();
  return describe(staff);
}

/** Those a ticket can be handed to: active people, by name. */
export function listColleagues(_actor: StaffActor): Promise<{ id: string; name: string; role: StaffRole }[]> {
  return db().staff.findMany({
    where: { active: true, passwordHash: { not: null } },
    select: { id: true, name: true, role: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

export function onlyAdministrator(actor: StaffActor): void {
  if (actor.role !== "administrator") throw new Forbidden();
}
