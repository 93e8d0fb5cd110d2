import { z } from "zod";
import { db } from "@/lib/core/db";
import { logger } from "@/lib/core/log";
import { defaultSettings } from "./defaults";
import { anyCountry } from "./legal-schema";
import { type Settings, settingsSchema } from "./schema";

const keptMs = 2_000;

// Next loads a module once per bundle; a change must reach the cache of every bundle in the process.
const shared = globalThis as typeof globalThis & {
  ozvenaSettings?: { at: number; settings: Promise<Settings> };
};

/**
 * The settings now in force: what was set, and defaults for the rest. At most 2 s old; while the database is away,
 * those that were in force last, so that a page can say so in the operator's name.
 */
export function readSettings(): Promise<Settings> {
  const kept = shared.ozvenaSettings;
  if (kept && Date.now() - kept.at < keptMs) return kept.settings;
  const settings = kept ? load().catch(() => kept.settings) : load();
  shared.ozvenaSettings = { at: Date.now(), settings };
  settings.catch(forgetSettings);
  return settings;
}

/** Makes the next `readSettings` of this process ask the database. */
export function forgetSettings(): void {
  shared.ozvenaSettings = undefined;
}

async function load(): Promise<Settings> {
  const rows = await db().setting.findMany({ select: { key: true, value: true } });
  const stored = new Map(rows.map((row) => [row.key, row.value]));
  const read = <K extends keyof Settings>(key: K): Settings[K] => {
    if (!stored.has(key)) return defaultSettings[key];
    const parsed = settingsSchema.shape[key].safeParse(stored.get(key));
    if (parsed.success) return parsed.data as Settings[K];
    logger("settings").error({ key }, "a stored setting does not parse; its default is used");
    return defaultSettings[key];
  };
  const operator = read("operator");
  return {
    operator,
    calendar: read("calendar"),
    targets: read("targets"),
    legal: stored.has("legal") ? read("legal") : legalOf(stored.get("legalDays"), operator.country),
    callWindowMinutes: read("callWindowMinutes"),
    attachments: read("attachments"),
    contactLines: read("contactLines"),
    abuse: read("abuse"),
    sms: read("sms"),
    following: read("following"),
    fallback: read("fallback"),
    calls: read("calls"),
    quickExitUrl: read("quickExitUrl"),
  };
}

/** Before there were profiles, an administrator set the days alone: they hold in the profile of the country. */
function legalOf(legalDays: unknown, country: string): Settings["legal"] {
  const { legal } = defaultSettings;
  const days = z.int().min(1).max(366).safeParse(legalDays);
  if (!days.success) return legal;
  const own = legal.profiles.some((profile) => profile.country === country) ? country : anyCountry;
  const answer = { amount: days.data, unit: "days" as const };
  const profiles = legal.profiles.map((profile) =>
    profile.country === own ? { ...profile, answer, exception: null } : profile,
  );
  return { ...legal, profiles };
}
