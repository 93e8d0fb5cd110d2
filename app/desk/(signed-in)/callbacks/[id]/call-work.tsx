import Link from "next/link";
import { newFormToken } from "@/app/_doors/form-token";
import { keepTogether } from "@/app/_ui/keep-together";
import { ChangeReply } from "@/app/desk/_parts/change-reply";
import { SealedMark } from "@/app/desk/_parts/sealed-mark";
import { release, take } from "@/app/desk/(signed-in)/callbacks/actions";
import { timeThere } from "@/app/desk/(signed-in)/callbacks/local-time";
import { Fact } from "@/app/desk/(signed-in)/tickets/[reference]/fact";
import type { Saying } from "@/app/desk/(signed-in)/tickets/[reference]/saying";
import type { StaffActor } from "@/lib/access/actor";
import { isSealed } from "@/lib/access/visibility";
import type { ListedCallback } from "@/lib/callbacks/listing";
import { CallOutcome } from "@/lib/generated/prisma/enums";
import { sayWindow } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { statusesAfter } from "@/lib/replies/schema";
import type { Settings } from "@/lib/settings/schema";
import { CallDecision } from "./call-decision";
import { RecordForm } from "./call-forms";
import { CallScript } from "./call-script";
import type { ClaimEnding } from "./claim-ending";
import { wordsOf } from "./words-of";

type Props = {
  actor: StaffActor;
  call: ListedCallback;
  settings: Settings;
  saying: Saying;
  ending: ClaimEnding | null;
};

/** The call itself: when, whom to ask for, the words, and what there is to do about it now. */
export function CallWork({ actor, call, settings, saying, ending }: Props) {
  const { locale, timeZone, now } = saying;
  const t = translator(locale, "desk.call");
  const there = timeThere(call.phone, timeZone, now, locale);
  return (
    <section className="grid gap-4 self-start">
      <dl className="facts text-[13px]">
        <Fact label={t("window")}>
          <span className="font-medium">
            {keepTogether(sayWindow(locale, call.windowStart, call.windowEnd, timeZone, now))}
          </span>
        </Fact>
        {call.contactName && <Fact label={t("askFor")}>{call.contactName}</Fact>}
        {there && <Fact label={t("localTime")}>{there}</Fact>}
      </dl>
      {(call.opening || !isSealed(call.ticket)) && <CallScript {...{ actor, call, settings, ending }} />}
      {isHidden(call) && <SealedCall call={call} saying={saying} />}
      <Work actor={actor} call={call} settings={settings} saying={saying} ending={ending} />
    </section>
  );
}

/** Nobody can call whom they do not know: the report has to be opened first, with who reported it. */
const isHidden = ({ ticket, opening }: ListedCallback): boolean => isSealed(ticket) && !opening?.identity;

function SealedCall({ call, saying }: Pick<Props, "call" | "saying">) {
  const t = translator(saying.locale, "fraud.desk");
  return (
    <p className="max-w-md border-l-[3px] border-line py-0.5 pl-3 text-[13px]">
      <SealedMark locale={saying.locale} />{" "}
      <Link
        href={`/desk/tickets/${call.ticket.reference}`}
        prefetch={false}
        className="text-accent-text underline underline-offset-2"
      >
        {t("openToCall")}
      </Link>
    </p>
  );
}

function Work({ actor, call, settings, saying, ending }: Props) {
  const { locale } = saying;
  const t = translator(locale, "desk.call");
  const formToken = newFormToken();
  const hidden = { formToken, id: call.id };
  if (call.state === "needsDecision" && isHidden(call)) return null;
  if (call.state === "needsDecision")
    return <CallDecision call={call} settings={settings} saying={saying} hidden={hidden} />;
  if (call.state === "taken" && call.takenBy?.id === actor.id && isHidden(call))
    return <OneButton action={release} hidden={hidden} label={translator(locale, "desk.calls")("release")} />;
  if (call.state === "taken" && call.takenBy?.id === actor.id) {
    const say = translator(locale, "shared.callOutcome");
    const after = translator(locale, "desk.answer");
    return (
      <>
        <p>
          <a href={`tel:${call.phone}`} className="button" data-keys="c" data-command={t("dial")}>
            {t("dial")}
          </a>
        </p>
        <RecordForm
          hidden={hidden}
          outcomes={Object.values(CallOutcome).map((value) => ({ value, label: say(value) }))}
          statuses={statusesAfter.map((value) => ({ value, label: after(value) }))}
          claimOutcomes={ending?.ask ?? null}
          script={call.script ?? ""}
          lang={call.ticket.locale}
          words={{
            ...wordsOf(["outcome", "said", "saidHint", "record"] as const, t),
            after: after("afterFull"),
          }}
        />
        <OneButton action={release} hidden={hidden} label={translator(locale, "desk.calls")("release")} />
      </>
    );
  }
  if (call.state === "taken")
    return <p className="font-semibold">{t("others", { name: call.takenBy?.name ?? "" })}</p>;
  if (call.state === "scheduled") {
    return (
      <div>
        <OneButton action={take} hidden={hidden} label={t("take")} main />
        <p className="mt-1.5 max-w-md text-[12.5px] text-muted">{t("takeHint")}</p>
      </div>
    );
  }
  return (
    <>
      <p>{t("ended", { state: translator(locale, "shared.callbackState")(call.state) })}</p>
      {call.state === "cancelled" && <ChangeReply locale={locale} ticket={call.ticket} />}
    </>
  );
}

type OneButtonProps = {
  action: (form: FormData) => Promise<void>;
  hidden: Record<string, string>;
  label: string;
  main?: boolean;
};

function OneButton({ action, hidden, label, main }: OneButtonProps) {
  return (
    <form action={action}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button
        type="submit"
        className={main ? "button button-main" : "button"}
        data-command={label}
        data-keys={main ? "i" : undefined}
      >
        {label}
      </button>
    </form>
  );
}
