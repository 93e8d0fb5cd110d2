import { showWork } from "@/app/_doors/work";
import type { ShownWork } from "@/app/_ui/work";
import { challengeFor } from "@/lib/access/challenge";
import type { OpenDraft } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";

type Query = Record<string, string | string[] | undefined>;

/** What is due before a step of this draft is taken, when its address says that something is. */
export async function workOf(
  { submissionId }: OpenDraft,
  locale: Locale,
  { work, early }: Query,
  now: Date,
): Promise<ShownWork | undefined> {
  const challenge = typeof work === "string" ? await challengeFor(submissionId, work, now) : null;
  return challenge ? showWork(locale, challenge, early !== undefined, now) : undefined;
}
