import type { PublicActor, StaffActor } from "@/lib/access/actor";
import { consume, forgive, giveBack } from "@/lib/access/limits";
import { db } from "@/lib/core/db";
import { type Result, refuse } from "@/lib/core/result";
import { fitsPassword } from "./passwords";
import { actorOf } from "./reading";

export type SignedIn = { staff: StaffActor; sessionVersion: number };

/**
 * Is this somebody of the desk? Tries are counted by e-mail and by network before anything is looked up. An
 * unknown e-mail, a wrong password and a person who may not sign in get the same answer after the same work.
 * @param typed as it came: any string of any length
 */
export async function checkPassword(
  actor: PublicActor,
  typed: { email: string; password: string },
): Promise<Result<SignedIn, "wrong" | "tooMany">> {
  const email = typed.email.trim().toLowerCase();
  const [byNetwork, byEmail] = await Promise.all([
    consume("signInByNetwork", actor.network),
    consume("signInByEmail", email),
  ]);
  if (!byNetwork.ok || !byEmail.ok) return refuse("tooMany");

  const staff = await db().staff.findUnique({ where: { email: storable(email) } });
  const fits = await fitsPassword(staff?.passwordHash ?? null, typed.password);
  if (!staff?.active || !fits) return refuse("wrong");

  await Promise.all([
    forgive("signInByEmail", email),
    giveBack("signInByNetwork", actor.network),
    db().staff.update({ where: { id: staff.id }, data: { lastSignInAt: new Date() } }),
  ]);
  return { ok: true, staff: actorOf(staff), sessionVersion: staff.sessionVersion };
}

/** PostgreSQL takes no null character in a text; no address has one, so the look-up finds nobody. */
const storable = (email: string): string => email.replaceAll("\u0000", "");
