import type { Metadata } from "next";
import { newFormToken } from "@/app/_doors/form-token";
import { localeOf } from "@/app/_doors/locale";
import type { PageIn } from "@/app/_doors/page-props";
import { controlsOf } from "@/app/_ui/shown-controls";
import { systemClock } from "@/lib/core/clock";
import { stepsFor } from "@/lib/drafts/steps";
import type { TicketType } from "@/lib/generated/prisma/enums";
import { translator } from "@/lib/i18n/translator";
import { publishedQuestionnaire } from "@/lib/questionnaires/reading";
import { readSettings } from "@/lib/settings/reading";
import { readForm } from "@/lib/tickets/form";
import { readQueueLoad } from "@/lib/tickets/queue-load";
import { passedField, prefillField } from "./fields";
import { Frame } from "./frame";
import { keepsOnDevice } from "./keeping/keeps";
import { pathOf } from "./paths";
import { prefillFor } from "./prefill";
import { About, AboutHead } from "./steps/about";

type Props = { ticketType: TicketType } & PageIn;

/** What search engines say about the form. */
export const describeForm =
  (ticketType: TicketType) =>
  async ({ params }: PageIn): Promise<Metadata> => ({
    description: translator(await localeOf(params), "public.home")(`${ticketType}Hint`),
  });

/** The first step, before there is a draft: to look at it leaves nothing behind. */
export async function FirstPage({ ticketType, params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { with: given } = await searchParams;
  const prefilled = prefillFor(ticketType, given);
  const settings = await readSettings();
  const { content: questionnaire } = await publishedQuestionnaire(ticketType);
  const now = systemClock();
  const values = { topic: prefilled?.topic ?? "" };
  const shown = { values, errors: [], errorWord: translator(locale, "public.form")("error") };
  const form = readForm({}, { ticketType, questionnaire, settings, now, locale });
  const load = await readQueueLoad(settings.calendar);
  const slot = { load, locale, settings, now, ticketType, questionnaire, draft: null, form, proof: null };
  return (
    <Frame
      {...slot}
      step="about"
      steps={stepsFor(questionnaire, form, { required: false, wanted: false })}
      path={pathOf[ticketType]}
      action={`/${locale}${pathOf[ticketType]}/start`}
      backTo={`/${locale}`}
      shown={shown}
      hidden={{
        formToken: newFormToken(),
        [passedField]: "about",
        ...(prefilled ? { [prefillField]: String(given) } : {}),
      }}
      keeps={keepsOnDevice(ticketType, {})}
      head={
        <>
          <AboutHead {...slot} />
          {given && (
            <p className="notice">{translator(locale, "reach.prefill")(prefilled ? "filled" : "expired")}</p>
          )}
        </>
      }
      button={translator(locale, "ask")("continue")}
    >
      <About {...slot} controls={controlsOf(shown)} />
    </Frame>
  );
}
