import type { StaffActor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { transaction } from "@/lib/core/db";
import { Forbidden } from "@/lib/core/errors";
import type { Refusal } from "@/lib/core/result";
import type { Prisma } from "@/lib/generated/prisma/client";
import { forgetSettings } from "./reading";
import { settingsSchema } from "./schema";

const patchSchema = settingsSchema.partial();

/** Where something is wrong ("calendar", "hours", "mon") and what: a key of `staff.settings.errors`. */
export type SettingsIssue = { path: string[]; key: string };

/**
 * Sets whole top-level keys of the settings; the others stay as they are.
 * @param patch as it came from a form: it is parsed here
 * @returns `invalid` with every issue found, and then nothing is changed
 * @throws Forbidden unless the actor is an administrator
 */
export async function changeSettings(
  actor: StaffActor,
  patch: unknown,
): Promise<{ ok: true } | (Refusal<"invalid"> & { issues: SettingsIssue[] })> {
  if (actor.role !== "administrator") throw new Forbidden();
  const parsed = patchSchema.safeParse(patch);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), key: message }));
    return { ok: false, reason: "invalid", issues };
  }
  const changes = Object.entries(parsed.data).filter(([, value]) => value !== undefined);
  await transaction(async (tx) => {
    for (const [key, value] of changes) {
      const json = value as Prisma.InputJsonValue;
      await tx.setting.upsert({ where: { key }, create: { key, value: json }, update: { value: json } });
    }
    await recordEvent(tx, actor, { kind: "settingsChanged", data: { keys: changes.map(([key]) => key) } });
  });
  forgetSettings();
  return { ok: true };
}
