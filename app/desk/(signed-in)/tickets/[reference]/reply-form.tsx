import { newFormToken } from "@/app/_doors/form-token";
import { LiveForm, SendButton } from "@/app/_ui/live-form";
import { replyControls } from "@/app/_ui/reply-controls";
import { ReplyOptions } from "@/app/_ui/reply-options";
import { formWords } from "@/app/desk/_parts/form-words";
import { replyFormId } from "@/app/desk/_parts/queue-address";
import { offeredWindows } from "@/lib/callbacks/windows";
import { sayPhone } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import type { DeskTicket } from "@/lib/tickets/reading";
import { changeReply } from "./reply-changing";
import { ReplyFold } from "./reply-fold";
import type { Saying } from "./saying";

type Props = { ticket: DeskTicket; settings: Settings; saying: Saying; back: string; open: boolean };

/** Another way to answer, folded away until it is wanted. */
export function ReplyForm({ ticket, settings, saying, back, open }: Props) {
  const { locale, now } = saying;
  const t = translator(locale, "desk.replyForm");
  const form = formWords(locale);
  const values = standing(ticket, settings, saying);
  return (
    <dd id={replyFormId} className="reply-form">
      <LiveForm
        // What was changed, here or by somebody else, is where the next change begins.
        key={JSON.stringify(values)}
        action={changeReply}
        initial={{ token: newFormToken(), values, errors: [], attempt: 0 }}
        words={{ problem: form.problem, failed: form.problem, error: form.errorPrefix }}
      >
        <input type="hidden" name="reference" value={ticket.reference} />
        <input type="hidden" name="back" value={back} />
        <ReplyFold label={t("title")} open={open}>
          <ReplyOptions {...{ locale, settings, now }} question={t("question")} controls={replyControls} />
          <SendButton sending={t("saving")}>{t("save")}</SendButton>
        </ReplyFold>
      </LiveForm>
    </dd>
  );
}

/** The form as the ticket has it now. A number serves for an SMS and a call alike. */
function standing(ticket: DeskTicket, settings: Settings, { country, now }: Saying): Record<string, string> {
  const { replyChannel, replyAddress, contactName } = ticket;
  if (!replyChannel || !replyAddress) return {};
  if (replyChannel === "email") return { replyChannel, emailAddress: replyAddress };
  const number = sayPhone(replyAddress, country);
  const values = { replyChannel, smsNumber: number, phoneNumber: number, contactName: contactName ?? "" };
  const call = ticket.callbacks.findLast(({ state }) => state === "scheduled");
  if (replyChannel !== "phone" || !call) return values;
  for (const { day, windows } of offeredWindows(settings.calendar, settings.callWindowMinutes, now)) {
    const window = windows.find(({ start }) => start.getTime() === call.windowStart.getTime());
    if (window) return { ...values, callDay: day, callWindow: `${day}T${window.from}` };
  }
  return values;
}
