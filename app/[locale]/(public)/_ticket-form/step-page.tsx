import { draftDoor } from "@/app/_doors/uploads/upload-doors";
import { filesField } from "@/app/_ui/attachments/listed-file";
import { suggestionWords } from "@/app/_ui/email-suggestion-words";
import { errorText } from "@/app/_ui/error-text";
import type { ShownForm } from "@/app/_ui/form-state";
import { controlsOf } from "@/app/_ui/shown-controls";
import type { ShownWork } from "@/app/_ui/work";
import type { ProofState } from "@/lib/drafts/provable";
import type { OpenDraft, Step } from "@/lib/drafts/schema";
import { sayingOf } from "@/lib/drafts/sending";
import { stepsFor } from "@/lib/drafts/steps";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Questionnaire } from "@/lib/questionnaires/schema";
import type { Settings } from "@/lib/settings/schema";
import type { ReadForm } from "@/lib/tickets/form";
import type { QueueLoad } from "@/lib/tickets/queue-load";
import { backField, lookedField, whereField } from "./fields";
import { Frame } from "./frame";
import { keepsOnDevice } from "./keeping/keeps";
import { Later } from "./later";
import { stepAddress, stepPath } from "./paths";
import { type Proving, provingErrors, stageOf } from "./proving-page";
import { Notices } from "./slots/notices";
import { OpenTickets } from "./slots/open-tickets";
import type { SlotProps } from "./slots/slot-props";
import { About, AboutHead } from "./steps/about";
import { Check } from "./steps/check";
import { Details } from "./steps/details";
import { Message } from "./steps/message";
import { GoWithout, Prove } from "./steps/proof";
import { Reply } from "./steps/reply";
import { You } from "./steps/you";

export type StepProps = {
  step: Step;
  locale: Locale;
  settings: Settings;
  now: Date;
  draft: OpenDraft;
  questionnaire: Questionnaire;
  form: ReadForm;
  proof: ProofState;
  load: QueueLoad;
  /** The person was told that something is wrong here. */
  problem: boolean;
  /** The person came to change one thing, and goes back to looking at all. */
  back: boolean;
  /** What the person wanted to send was changed elsewhere meanwhile. */
  changed: boolean;
  /** Why files that came with the message were not taken, in words. */
  fileProblems: string[];
  /** What the page that proves who asks has to say. */
  proving: Proving;
  /** Is due before this step is taken. */
  work: ShownWork | undefined;
};

const bodies = { about: About, details: Details, message: Message, you: You, reply: Reply, proof: Prove };

/** One step of a draft. */
export function StepPage(props: StepProps) {
  const { step, locale, draft, questionnaire, form, back, proof } = props;
  const { ticketType, token } = draft;
  const steps = stepsFor(questionnaire, form, proof, step);
  const place = { locale, ticketType, token };
  const shown = shownForm(props);
  const slot = { ...props, ticketType, controls: controlsOf(shown) };
  const Body = step === "check" ? null : bodies[step];
  const previous = steps[steps.indexOf(step) - 1];
  return (
    <Frame
      {...slot}
      steps={steps}
      path={stepPath(place, step)}
      action={step === "message" ? draftDoor(place) : `/${locale}${stepPath(place, step)}/save`}
      backTo={back ? stepAddress(place, "check") : previous ? stepAddress(place, previous) : `/${locale}`}
      shown={shown}
      hidden={hiddenFields(props)}
      keeps={keepsOnDevice(ticketType, draft.fields)}
      head={<Head {...slot} steps={steps} />}
      button={buttonOf(props)}
      second={step === "proof" && <GoWithout {...slot} />}
      work={props.work}
      foot={isShareable(draft) && <Later {...slot} place={place} expiresAt={draft.expiresAt} />}
    >
      {Body ? <Body {...slot} /> : <Check {...slot} token={token} steps={steps} />}
    </Frame>
  );
}

/** A link in a message or a history betrays whoever wants to be known to nobody. */
const isShareable = ({ fields }: OpenDraft): boolean => fields.disclosure !== "anonymous";

function buttonOf({ step, locale, draft, proof, proving }: StepProps): string {
  if (step === "check") return translator(locale, `public.${draft.ticketType}`)("send");
  const stage = step === "proof" ? stageOf(proof, proving) : "enter";
  return stage === "enter"
    ? translator(locale, "ask")("continue")
    : translator(locale, `proof.${stage}`)("go");
}

function Head(slot: StepProps & SlotProps & { steps: Step[] }) {
  const { step, steps, locale } = slot;
  const t = translator(locale, "ask");
  if (step === "about") return <AboutHead {...slot} />;
  if (step === "check") return <OpenTickets {...slot} />;
  return (
    <>
      {steps[steps.indexOf(step) - 1] === "about" && <Notices {...slot} />}
      {(step === "details" || step === "you") && <h1 className="step-title">{t(`steps.${step}`)}</h1>}
    </>
  );
}

function shownForm(props: StepProps): ShownForm {
  const { step, locale, settings, draft, form, problem, changed } = props;
  const wrong = problem ? form.errors.filter(({ part }) => part === step) : [];
  const errors: ShownForm["errors"] = wrong.map((error) => ({
    field: error.field,
    text: errorText(locale, error, settings.operator.country),
  }));
  if (step === "message") errors.push(...props.fileProblems.map((text) => ({ field: filesField, text })));
  if (step === "proof") errors.push(...provingErrors(props));
  const suggestion = suggestionWords(locale, form.suggestion, draft.fields.emailAddress);
  return {
    values: step === "proof" ? { [whereField]: "0" } : draft.fields,
    errors: changed ? [{ field: null, text: translator(locale, "ask")("changed") }] : errors,
    errorWord: translator(locale, "public.form")("error"),
    suggestion,
  };
}

function hiddenFields({ step, back, draft }: StepProps): Record<string, string> {
  if (step === "check") return { [lookedField]: sayingOf(draft) };
  return back ? { [backField]: "check" } : {};
}
