import { newFormToken } from "@/app/_doors/form-token";
import { localeOf } from "@/app/_doors/locale";
import { controlsOf } from "@/app/_ui/shown-controls";
import { systemClock } from "@/lib/core/clock";
import { stepsFor } from "@/lib/drafts/steps";
import type { TicketType } from "@/lib/generated/prisma/enums";
import { translator } from "@/lib/i18n/translator";
import { publishedQuestionnaire } from "@/lib/questionnaires/reading";
import { readSettings } from "@/lib/settings/reading";
import { readForm } from "@/lib/tickets/form";
import { readQueueLoad } from "@/lib/tickets/queue-load";
import { passedField } from "./fields";
import { Frame } from "./frame";
import { keepsOnDevice } from "./keeping/keeps";
import { pathOf } from "./paths";
import { About, AboutHead } from "./steps/about";

type Props = { ticketType: TicketType; params: Promise<{ locale: string }> };

/** The first step, before there is a draft: to look at it leaves nothing behind. */
export async function FirstPage({ ticketType, params }: Props) {
  const locale = await localeOf(params);
  const settings = await readSettings();
  const { content: questionnaire } = await publishedQuestionnaire(ticketType);
  const now = systemClock();
  const shown = { values: {}, errors: [], errorWord: translator(locale, "public.form")("error") };
  const form = readForm({}, { ticketType, questionnaire, settings, now, locale });
  const load = await readQueueLoad(settings.calendar);
  const slot = { load, locale, settings, now, ticketType, questionnaire, draft: null, form };
  return (
    <Frame
      {...slot}
      step="about"
      steps={stepsFor(questionnaire, {})}
      path={pathOf[ticketType]}
      action={`${pathOf[ticketType]}/start`}
      backTo={`/${locale}`}
      shown={shown}
      hidden={{ formToken: newFormToken(), [passedField]: "about" }}
      keeps={keepsOnDevice(ticketType, {})}
      head={<AboutHead {...slot} />}
      button={translator(locale, "ask")("continue")}
    >
      <About {...slot} controls={controlsOf(shown)} />
    </Frame>
  );
}
