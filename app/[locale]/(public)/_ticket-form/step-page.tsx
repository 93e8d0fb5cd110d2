import { draftDoor } from "@/app/_doors/uploads/upload-doors";
import { filesField } from "@/app/_ui/attachments/listed-file";
import { suggestionWords } from "@/app/_ui/email-suggestion-words";
import { errorText } from "@/app/_ui/error-text";
import type { ShownForm } from "@/app/_ui/form-state";
import { controlsOf } from "@/app/_ui/shown-controls";
import type { OpenDraft, Step } from "@/lib/drafts/schema";
import { sayingOf } from "@/lib/drafts/sending";
import { stepsFor } from "@/lib/drafts/steps";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Questionnaire } from "@/lib/questionnaires/schema";
import type { Settings } from "@/lib/settings/schema";
import type { ReadForm } from "@/lib/tickets/form";
import type { QueueLoad } from "@/lib/tickets/queue-load";
import { backField, lookedField } from "./fields";
import { Frame } from "./frame";
import { keepsOnDevice } from "./keeping/keeps";
import { Later } from "./later";
import { stepAddress, stepPath } from "./paths";
import { Notices } from "./slots/notices";
import { OpenTickets } from "./slots/open-tickets";
import type { SlotProps } from "./slots/slot-props";
import { About, AboutHead } from "./steps/about";
import { Check } from "./steps/check";
import { Details } from "./steps/details";
import { Message } from "./steps/message";
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
  load: QueueLoad;
  /** The person was told that something is wrong here. */
  problem: boolean;
  /** The person came to change one thing, and goes back to looking at all. */
  back: boolean;
  /** What the person wanted to send was changed elsewhere meanwhile. */
  changed: boolean;
  /** Why files that came with the message were not taken, in words. */
  fileProblems: string[];
};

const bodies = { about: About, details: Details, message: Message, you: You, reply: Reply };

/** One step of a draft. */
export function StepPage(props: StepProps) {
  const { step, locale, draft, questionnaire, form, back } = props;
  const { ticketType, token } = draft;
  const t = translator(locale, "ask");
  const steps = stepsFor(questionnaire, form);
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
      button={step === "check" ? translator(locale, `public.${ticketType}`)("send") : t("continue")}
      foot={<Later {...slot} place={place} expiresAt={draft.expiresAt} />}
    >
      {Body ? <Body {...slot} /> : <Check {...slot} token={token} steps={steps} />}
    </Frame>
  );
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

function shownForm({ step, locale, settings, draft, form, problem, changed, ...rest }: StepProps): ShownForm {
  const wrong = problem ? form.errors.filter(({ part }) => part === step) : [];
  const errors: ShownForm["errors"] = wrong.map((error) => ({
    field: error.field,
    text: errorText(locale, error, settings.operator.country),
  }));
  if (step === "message") errors.push(...rest.fileProblems.map((text) => ({ field: filesField, text })));
  const suggestion = suggestionWords(locale, form.suggestion, draft.fields.emailAddress);
  return {
    values: draft.fields,
    errors: changed ? [{ field: null, text: translator(locale, "ask")("changed") }] : errors,
    errorWord: translator(locale, "public.form")("error"),
    suggestion,
  };
}

function hiddenFields({ step, back, draft }: StepProps): Record<string, string> {
  if (step === "check") return { [lookedField]: sayingOf(draft) };
  return back ? { [backField]: "check" } : {};
}
