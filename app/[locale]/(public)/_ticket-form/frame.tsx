import type { ReactNode } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { ShownForm } from "@/app/_ui/form-state";
import { Honeypot } from "@/app/_ui/honeypot";
import { BackLink, PageShell } from "@/app/_ui/page-shell";
import type { ShownWork } from "@/app/_ui/work";
import { WorkBox } from "@/app/_ui/work-box";
import type { Step } from "@/lib/drafts/schema";
import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import { Keeper } from "./keeping/keeper";
import { sendingWords } from "./keeping/words";

type Props = {
  locale: Locale;
  settings: Settings;
  ticketType: TicketType;
  step: Step;
  /** Every step of this form, in order. */
  steps: Step[];
  /** The page within its language. */
  path: string;
  /** Where the form is posted. */
  action: string;
  /** Where the page before this one is. */
  backTo: string;
  shown: ShownForm;
  /** Fields that nobody sees. */
  hidden: Record<string, string>;
  /** Whether the device may keep what is typed. */
  keeps: boolean;
  /** Between the place in the flow and the form: what is no part of the form. */
  head?: ReactNode;
  /** Below the form. */
  foot?: ReactNode;
  button: string;
  /** Beside the button: another way on. */
  second?: ReactNode;
  /** Is due before the form is taken. */
  work?: ShownWork | undefined;
  children: ReactNode;
};

const formId = "step";

/** What every step stands in: the way back, the place in the flow, what is wrong, one form, one button. */
export function Frame(props: Props) {
  const { locale, settings, ticketType, step, steps, path, action, backTo, shown, hidden, keeps } = props;
  const t = translator(locale, "ask");
  const form = translator(locale, "public.form");
  const name = translator(locale, `public.${ticketType}`)("title");
  const stepName = step === "about" ? "" : `${t(`steps.${step}`)} – `;
  const wrong = shown.errors.length > 0;
  // How many there are depends on what is chosen on the first.
  const place = { step: steps.indexOf(step) + 1, steps: steps.length };
  return (
    <PageShell locale={locale} path={path} settings={settings}>
      <title>{`${wrong ? `${shown.errorWord} ` : ""}${stepName}${name} – ${settings.operator.name}`}</title>
      <BackLink href={backTo}>{t("back")}</BackLink>
      {wrong && (
        <ErrorSummary errors={shown.errors} words={{ problem: form("problem"), failed: form("failed") }} />
      )}
      <p className="place">
        {step !== "about" && <>{name}. </>}
        <span>{step === "about" ? t("placeOpen", place) : t("place", place)}</span>
      </p>
      {props.work && <WorkBox work={props.work} formId={formId} />}
      {props.head}
      <form
        id={formId}
        className="step"
        method="post"
        action={action}
        encType="multipart/form-data"
        acceptCharset="utf-8"
        noValidate
      >
        {Object.entries(hidden).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <div className="asked">{props.children}</div>
        <Honeypot locale={locale} />
        <div className="send">
          <button type="submit" className="button">
            {props.button}
          </button>
          {props.second}
          <Keeper
            keeps={keeps}
            words={{ ...sendingWords(locale), kept: t("state.kept"), restored: t("state.restored") }}
          />
        </div>
      </form>
      {props.foot}
    </PageShell>
  );
}
