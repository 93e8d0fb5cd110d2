import type { Calendar } from "./calendar";
import { anyCountry, type LegalProfile } from "./legal-schema";
import { endOfLegalSpan } from "./legal-time";
import type { Settings } from "./schema";

/** The law that holds for what is filed now: the one that was chosen, or that of the operator's country. */
export function profileOf({ legal, operator }: Pick<Settings, "legal" | "operator">): LegalProfile {
  const wanted = legal.country ?? operator.country;
  const find = (country: string) => legal.profiles.find((profile) => profile.country === country);
  const profile = find(wanted) ?? find(anyCountry);
  if (!profile) throw new Error("The settings have no profile for other countries.");
  return profile;
}

/**
 * By when the law wants a claim answered: the end of a local day. It never pauses.
 * @param topic a key of the claim's questionnaire, or null while it is not known
 */
export const legalDateFor = (
  profile: LegalProfile,
  calendar: Calendar,
  topic: string | null,
  filedAt: Date,
): Date => endOfLegalSpan(calendar, filedAt, answerSpan(profile, topic));

/** The time that the law gives for the answer to a claim about this topic. */
export const answerSpan = ({ answer, exception }: LegalProfile, topic: string | null) =>
  exception && topic && exception.topics.includes(topic) ? exception.within : answer;
