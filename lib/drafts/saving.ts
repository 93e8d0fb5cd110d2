import type { PublicActor } from "@/lib/access/actor";
import { honeypotField } from "@/lib/access/honeypot";
import { systemClock } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { questionnaireFor, readDraft } from "@/lib/drafts/reading";
import { type DraftContent, keptForMs, type NoDraft, type OpenDraft } from "@/lib/drafts/schema";
import { sealContent } from "@/lib/drafts/sealing";
import { authorFields, fieldsOfStep, pickFields } from "@/lib/drafts/steps";
import type { Fields } from "@/lib/questionnaires/form-reading";
import type { Questionnaire } from "@/lib/questionnaires/schema";
import type { FormPart } from "@/lib/tickets/form";

type Changed = { ok: true; draft: OpenDraft; questionnaire: Questionnaire } | NoDraft;

/**
 * Puts what was typed in these steps in the place of what stood there, right or wrong: nothing typed is lost, and
 * what is wrong is said when the step is shown again. The draft is kept for a week from now, an anonymous one
 * for a day. Of two tabs that save at
 * once, both are kept; of two that save the same step, the later.
 */
export const saveSteps = (
  actor: PublicActor,
  token: string,
  passed: FormPart[],
  posted: Fields,
  clock = systemClock,
): Promise<Changed> =>
  changeDraft(
    actor,
    token,
    (content, questionnaire) => withSteps(content, passed, posted, questionnaire),
    clock,
  );

/** Changes what is kept of a draft. @param change is made again when somebody else was faster */
export async function changeDraft(
  actor: PublicActor,
  token: string,
  change: (content: DraftContent, questionnaire: Questionnaire) => DraftContent,
  clock = systemClock,
): Promise<Changed> {
  for (let tries = 0; tries < mostAtOnce; tries++) {
    const found = await readDraft(actor, token, clock);
    if (!found.ok) return found;
    const { id, revision, fields, passed, proofs, trapped } = found.draft;
    const questionnaire = await questionnaireFor(found.draft);
    const content = change({ fields, passed, proofs, trapped }, questionnaire);
    const now = clock();
    const expiresAt = new Date(now.getTime() + keptForMs(content.fields));
    const changed = { revision: revision + 1, expiresAt };
    const { count } = await db().draft.updateMany({
      where: { id, revision },
      data: { sealed: sealContent(token, content), lastUpdate: now, ...changed },
    });
    if (count > 0) return { ok: true, draft: { ...found.draft, ...content, ...changed }, questionnaire };
  }
  throw new Error("A draft is being changed too often at once.");
}

/** Each try that fails has let another one through. */
const mostAtOnce = 20;

/** The content after these steps were gone on from with these fields. */
export const withSteps = (
  content: DraftContent,
  passed: FormPart[],
  posted: Fields,
  questionnaire: Questionnaire,
): DraftContent => passed.reduce((filled, step) => withStep(filled, step, posted, questionnaire), content);

function withStep(
  content: DraftContent,
  step: FormPart,
  posted: Fields,
  questionnaire: Questionnaire,
): DraftContent {
  const { fields, passed } = content;
  const names = fieldsOfStep(step, questionnaire, fields.topic);
  const typed = pickFields(names, posted);
  const changed = names.some((name) => fields[name] !== typed[name]);
  // Whoever decides to be known to nobody takes back what they had said about themselves.
  const left = typed.disclosure === "anonymous" ? [...names, ...authorFields] : names;
  const others = Object.entries(fields).filter(([name]) => !left.includes(name));
  // Other answers lead to other details, which nobody has seen yet.
  const stale = changed && step === "about" ? ["about", "details"] : [step];
  return {
    ...content,
    fields: { ...Object.fromEntries(others), ...typed },
    passed: [...passed.filter((one) => !stale.includes(one)), step],
    trapped: content.trapped || Boolean(posted[honeypotField]),
  };
}
