import { keepTogether } from "@/app/_ui/keep-together";
import { ChangeReply } from "@/app/desk/_parts/change-reply";
import type { Saying } from "@/app/desk/(signed-in)/tickets/[reference]/saying";
import { windowsWithRoom } from "@/lib/callbacks/capacity";
import type { ListedCallback } from "@/lib/callbacks/listing";
import { sayDay, sayMoment, sayPhone, sayTime } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import { CallAgainForm } from "./call-forms";
import { wordsOf } from "./words-of";

type Props = {
  call: ListedCallback;
  settings: Settings;
  saying: Saying;
  hidden: { formToken: string; id: string };
};

/** Nobody was reached: call again in a window with room, or do not call any more. */
export async function CallDecision({ call, settings, saying, hidden }: Props) {
  const { locale, timeZone, now } = saying;
  const t = translator(locale, "desk.call");
  const windows = (await windowsWithRoom(settings, now)).map(({ day, windows: own }) => ({
    label: sayDay(locale, day, timeZone, now),
    options: own.map(({ from, to, start, end }) => {
      const last = to === "24:00" ? to : sayTime(locale, end, timeZone);
      return { value: `${day} ${from}`, label: `${sayTime(locale, start, timeZone)}–${last}` };
    }),
  }));
  const wrong = call.attempts.at(-1)?.outcome === "wrongNumber";
  const keys = ["newWindow", "number", "numberHint", "callAgain", "giveUp", "giveUpHint"] as const;
  const asked = call.askedAt && sayMoment(locale, call.askedAt, timeZone, now);
  return (
    <>
      {asked && <p className="max-w-md text-[13px]">{t("asked", { when: keepTogether(asked) })}</p>}
      <CallAgainForm
        hidden={hidden}
        phone={sayPhone(call.phone, saying.country)}
        windows={windows}
        words={{ ...wordsOf(keys, t), title: t(wrong ? "decideWrong" : "decideTitle") }}
      />
      <ChangeReply locale={locale} ticket={call.ticket} />
    </>
  );
}
