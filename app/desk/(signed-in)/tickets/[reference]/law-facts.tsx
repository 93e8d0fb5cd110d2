import { loudness } from "@/app/desk/_parts/due";
import { sayDay } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import type { Calendar } from "@/lib/settings/calendar";
import type { LegalProfile } from "@/lib/settings/legal-schema";
import { endOfLegalSpan } from "@/lib/settings/legal-time";
import { sayLegalSpan } from "@/lib/settings/legal-words";
import { filedTooLate } from "@/lib/tickets/filing-limit";
import type { DeskTicket } from "@/lib/tickets/reading";
import { isOpen } from "@/lib/tickets/status";
import { Fact } from "./fact";
import type { Saying } from "./saying";

type Props = { ticket: DeskTicket; law: LegalProfile; calendar: Calendar; saying: Saying };

const left = new Set(["sending", "sent", "delivered"]);

/** What else the law says about this claim: an acknowledgement that has not left, and a filing that came too late. */
export function LawFacts({ ticket, law, calendar, saying }: Props) {
  const { locale, timeZone, now } = saying;
  const t = translator(locale, "promise.desk");
  const acknowledged = ticket.messages.some(
    ({ kind, state }) => kind === "acknowledgement" && left.has(state),
  );
  const { acknowledgement, filing } = law;
  const owed = acknowledgement && !acknowledged && isOpen(ticket.status);
  const by = acknowledgement && endOfLegalSpan(calendar, ticket.creationDate, acknowledgement);
  return (
    <>
      {owed && by && (
        <Fact label={t("acknowledge")}>
          <span className={loudness(by, now)}>{sayDay(locale, by, timeZone, now)}</span>
          <span className="block text-muted">{t("acknowledgeHint")}</span>
        </Fact>
      )}
      {filing && filedTooLate(ticket, filing, calendar) && (
        <Fact label={t("filedLate")}>
          {t("filedLateHint", { span: sayLegalSpan(locale, filing, "length") })}
        </Fact>
      )}
    </>
  );
}
