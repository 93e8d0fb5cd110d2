import { keepTogether } from "@/app/_ui/keep-together";
import { sayMoment } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { markOf } from "@/lib/messages/failed-addresses";
import { reasonKey } from "@/lib/messages/reasons";
import type { DeskTicket } from "@/lib/tickets/reading";
import type { Saying } from "./saying";

type Props = { ticket: DeskTicket; saying: Saying };

/** Says before an answer is written that nothing arrived where it would go. */
export async function MarkedAddress({ ticket, saying }: Props) {
  const { replyChannel: channel, replyAddress: address } = ticket;
  if (!address || !channel || channel === "phone") return null;
  const mark = await markOf({ channel, address });
  if (!mark) return null;
  const { locale, timeZone, now } = saying;
  const when = keepTogether(sayMoment(locale, mark.since, timeZone, now));
  return (
    <p role="note" className="mb-2 border-l-[3px] border-danger py-0.5 pl-3 text-[13px]">
      <strong className="text-danger">
        {translator(locale, "desk.answer")("marked", { channel, when })}
      </strong>{" "}
      {translator(locale, "desk.reasons")(reasonKey(mark.state, mark.code))}
    </p>
  );
}
