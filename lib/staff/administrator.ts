import { recordEvent } from "@/lib/audit/recording";
import { db, transaction } from "@/lib/core/db";
import { locales } from "@/lib/i18n/locales";
import { hashPassword, randomPassword } from "./passwords";

const defaultEmail = "admin@localhost";

/**
 * Sees to it that somebody can sign in and invite the others. Never changes a person who is there.
 * @param wanted who that is; with an e-mail that is not known yet, the person is made even if other
 *   administrators exist. The password is taken as it is: who sets up the installation decides it.
 * @returns who it is, and the password only when it was made at random just now; it is stored nowhere else
 */
export async function ensureAdministrator(
  wanted: { email?: string; password?: string } = {},
): Promise<{ email: string; password: string | null }> {
  const present = await db().staff.findFirst({
    where: wanted.email
      ? { email: wanted.email.toLowerCase() }
      : { role: "administrator", active: true, passwordHash: { not: null } },
    orderBy: { creationDate: "asc" },
    select: { email: true },
  });
  if (present) return { email: present.email, password: null };

  const email = (wanted.email ?? defaultEmail).toLowerCase();
  const password = wanted.password ?? randomPassword();
  const passwordHash = await hashPassword(password);
  const made = await transaction(async (tx) => {
    const [staff] = await tx.staff.createManyAndReturn({
      data: [{ email, name: "Administrator", role: "administrator", locale: locales[0], passwordHash }],
      skipDuplicates: true,
    });
    if (!staff) return false;
    const seed = { kind: "system", name: "seed" } as const;
    await recordEvent(tx, seed, { kind: "staffJoined", data: { staffId: staff.id } });
    return true;
  });
  return { email, password: made && !wanted.password ? password : null };
}
