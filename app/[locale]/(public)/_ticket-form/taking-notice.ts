import type { PublicActor } from "@/lib/access/actor";
import { systemClock } from "@/lib/core/clock";
import { proofState } from "@/lib/drafts/provable";
import { readDraft } from "@/lib/drafts/reading";
import { saveSteps } from "@/lib/drafts/saving";
import { noticeField, openStep } from "@/lib/drafts/steps";
import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { sentenceOf } from "@/lib/notices/joining";
import { openNotices } from "@/lib/notices/reading";
import { readSettings } from "@/lib/settings/reading";
import { readForm } from "@/lib/tickets/form";
import { stepAddress } from "./paths";

type Place = { actor: PublicActor; locale: Locale; ticketType: TicketType };

/**
 * The person has the problem that a notice is about, or has not after all. With it nothing need be described: the
 * message says which incident it is, and what is optional is passed over.
 * @returns where to go on
 */
export async function takeNotice(place: Place, token: string, wanted: string): Promise<string> {
  const { actor, locale, ticketType } = place;
  const found = await readDraft(actor, token);
  if (!found.ok) return stepAddress({ ...place, token }, "about");
  const { fields } = found.draft;
  const notices = await openNotices(ticketType, fields.topic ?? null, systemClock());
  const mine = (id: string | undefined): string | null => {
    const notice = notices.find((one) => one.id === id);
    return notice ? sentenceOf(notice, locale) : null;
  };
  const own = fields.description === mine(fields[noticeField]) ? "" : (fields.description ?? "");
  const words = mine(wanted);
  const saved = await saveSteps(actor, token, ["about", "details", "message"], {
    ...fields,
    [noticeField]: words ? wanted : "",
    description: own || words || "",
  });
  if (!saved.ok) return stepAddress({ ...place, token }, "about");
  const { draft, questionnaire } = saved;
  const settings = await readSettings();
  const now = systemClock();
  const form = readForm(draft.fields, { ticketType, questionnaire, settings, now, locale });
  const proof = proofState(draft, form, questionnaire, settings, now);
  return stepAddress({ ...place, token: draft.token }, openStep(questionnaire, draft, form, proof));
}
