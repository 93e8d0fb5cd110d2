import { newFormToken } from "@/app/_doors/form-token";
import { receiptPath } from "@/app/_doors/report-session";
import { receiptDoor } from "@/app/_doors/uploads/upload-doors";
import { ActionForm } from "@/app/_ui/action-form";
import { AddBox } from "@/app/[locale]/(public)/track/[reference]/add-box";
import { Promised } from "@/app/[locale]/(public)/track/[reference]/promised";
import { Story } from "@/app/[locale]/(public)/track/[reference]/story";
import { systemClock } from "@/lib/core/clock";
import type { ShownFile } from "@/lib/files/shown";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import type { TrackedTicket } from "@/lib/tickets/tracking";
import { addText, leave } from "./actions";

type Props = {
  ticket: TrackedTicket;
  files: ShownFile[];
  /** What waits to be sent with the next words, and why other files do not. */
  uploads: ShownFile[];
  problems: string[];
  locale: Locale;
  settings: Settings;
  added: boolean;
};

/** The report as a conversation of two who do not know each other. */
export function Conversation({ ticket, files, uploads, problems, locale, settings, added }: Props) {
  const t = translator(locale, "fraud.conversation");
  const tracker = translator(locale, "public.tracker");
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
      <p className="come-back">{t("comeBack")}</p>
      <Story {...{ ticket, files, locale, settings, now }} filesAt={`${receiptPath}/files`} />
      {ticket.canAdd && (
        <AddBox
          key={ticket.conversation.length}
          {...{ locale, settings, problems }}
          action={addText.bind(null, locale)}
          door={receiptDoor(locale)}
          words={{ label: t("add"), hint: t("addHint"), send: tracker("addSend") }}
          anonymous
          files={uploads}
        />
      )}
      <ActionForm action={leave.bind(null, locale)} className="section no-print">
        <input type="hidden" name="formToken" value={newFormToken()} />
        <button type="submit" className="button second">
          {t("leave")}
        </button>
        <p className="quiet small below">{t("leaveHint")}</p>
      </ActionForm>
    </>
  );
}
