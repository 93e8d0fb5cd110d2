import { newFormToken } from "@/app/_doors/form-token";
import { receiptPath } from "@/app/_doors/report-session";
import { LongText } from "@/app/_ui/form-controls";
import { freshForm } from "@/app/_ui/form-state";
import { LiveForm, SendButton } from "@/app/_ui/live-form";
import { Promised } from "@/app/[locale]/(public)/track/[reference]/promised";
import { Story } from "@/app/[locale]/(public)/track/[reference]/story";
import { systemClock } from "@/lib/core/clock";
import type { ShownFile } from "@/lib/files/shown";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import type { TrackedTicket } from "@/lib/tickets/tracking";
import { addWords, leave } from "./actions";

type Props = {
  ticket: TrackedTicket;
  files: ShownFile[];
  locale: Locale;
  settings: Settings;
  added: boolean;
};

/** The report as a conversation of two who do not know each other. */
export function Conversation({ ticket, files, locale, settings, added }: Props) {
  const t = translator(locale, "fraud.conversation");
  const tracker = translator(locale, "public.tracker");
  const form = translator(locale, "public.form");
  const now = systemClock();
  return (
    <>
      <h1>{t("title")}</h1>
      {added && (
        <p className="notice" role="status">
          {tracker("added")}
        </p>
      )}
      <p className="lead">{tracker(`status.${ticket.status}`)}</p>
      <Promised ticket={ticket} locale={locale} settings={settings} now={now} />
      <p className="below">{t("comeBack")}</p>
      <Story {...{ ticket, files, locale, settings, now }} filesAt={`${receiptPath}/files`} />
      {ticket.canAdd && (
        <section className="section no-print" id="add">
          <LiveForm
            key={ticket.conversation.length}
            action={addWords.bind(null, locale)}
            initial={freshForm(newFormToken())}
            words={{ problem: form("problem"), failed: form("failed"), error: form("error") }}
          >
            <LongText name="text" label={t("add")} hint={t("addHint")} rows={5} />
            <div className="send">
              <SendButton sending={form("sending")}>{tracker("addSend")}</SendButton>
            </div>
          </LiveForm>
        </section>
      )}
      <form action={leave.bind(null, locale)} className="section no-print">
        <input type="hidden" name="formToken" value={newFormToken()} />
        <button type="submit" className="button second">
          {t("leave")}
        </button>
        <p className="quiet small below">{t("leaveHint")}</p>
      </form>
    </>
  );
}
