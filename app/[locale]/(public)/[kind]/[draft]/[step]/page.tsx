import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { publicActor } from "@/app/_doors/actor";
import { localeOf } from "@/app/_doors/locale";
import type { PageIn } from "@/app/_doors/page-props";
import { refusalWords } from "@/app/_doors/uploads/listed";
import { NoDraftPage } from "@/app/[locale]/(public)/_ticket-form/no-draft";
import { stepAddress, ticketTypeAt } from "@/app/[locale]/(public)/_ticket-form/paths";
import { readProving } from "@/app/[locale]/(public)/_ticket-form/proving-page";
import { StepPage } from "@/app/[locale]/(public)/_ticket-form/step-page";
import { workOf } from "@/app/[locale]/(public)/_ticket-form/work-of";
import { systemClock } from "@/lib/core/clock";
import { logger } from "@/lib/core/log";
import { proofState } from "@/lib/drafts/provable";
import { questionnaireFor, readDraft } from "@/lib/drafts/reading";
import { steps } from "@/lib/drafts/schema";
import { openStep, stepsFor } from "@/lib/drafts/steps";
import { readSettings } from "@/lib/settings/reading";
import { readForm } from "@/lib/tickets/form";
import { withRoom } from "@/lib/tickets/form-room";
import { readQueueLoad } from "@/lib/tickets/queue-load";

type Props = PageIn<{ kind: string; draft: string; step: string }>;

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** One step of a draft, or why there is none. */
export default async function Page({ params, searchParams }: Props) {
  const { kind, draft: token, step: named } = await params;
  const actor = await publicActor();
  const locale = await localeOf(params);
  const kindOf = ticketTypeAt(kind);
  const step = steps.find((one) => one === named);
  if (!kindOf || !step) redirect(`/${locale}/lost`);
  const settings = await readSettings();
  const found = await readDraft(actor, token).catch((err) => {
    logger("drafts").error({ err }, "a draft could not be read");
    return { ok: false, reason: "away" } as const;
  });
  if (!found.ok) return <NoDraftPage {...{ found, locale, settings, token, step }} ticketType={kindOf} />;
  const { draft } = found;
  const { ticketType } = draft;
  const query = await searchParams;
  const back = query.back === "check" && step !== "check";
  const questionnaire = await questionnaireFor(draft);
  const now = systemClock();
  const read = readForm(draft.fields, { ticketType, questionnaire, settings, now, locale });
  const form = await withRoom(read, settings);
  const load = await readQueueLoad(settings.calendar);
  const proof = proofState(draft, form, questionnaire, settings, now);
  const open = openStep(questionnaire, draft, form, proof);
  const here = step === "proof" && (proof.addresses.length > 0 || proof.required) ? step : undefined;
  const isThere = stepsFor(questionnaire, form, proof, here).includes(step);
  // A step that this form has not, and a check of what is not finished, lead to where the person left off.
  const right = !isThere || (step === "check" && open !== "check") ? open : step;
  if (right !== step || ticketType !== kindOf) redirect(stepAddress({ locale, ticketType, token }, right));
  return (
    <StepPage
      {...{ step, locale, settings, now, draft, questionnaire, form, proof, load, back }}
      problem={"problem" in query}
      changed={"changed" in query}
      fileProblems={refusalWords(locale, [query.upload ?? []].flat(), settings)}
      proving={readProving(query)}
      work={await workOf(draft, locale, query, now)}
    />
  );
}
