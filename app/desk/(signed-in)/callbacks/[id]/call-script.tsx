import type { StaffActor } from "@/lib/access/actor";
import type { ListedCallback } from "@/lib/callbacks/listing";
import { isLocale, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import { formatReference } from "@/lib/tickets/reference";
import type { ClaimEnding } from "./claim-ending";

type Props = { actor: StaffActor; call: ListedCallback; settings: Settings; ending: ClaimEnding | null };

/** What to say, in the customer's language: who calls, that it is recorded, the answer, and what happens next. */
export function CallScript({ actor, call, settings, ending }: Props) {
  const t = translator(actor.locale, "desk.call");
  const lang = isLocale(call.ticket.locale) ? call.ticket.locale : locales[0];
  const say = translator(lang, "mail.callScript");
  const who = { name: actor.name, operator: settings.operator.name, contact: call.contactName ?? "" };
  const greeting = say(call.contactName ? "greetingByName" : "greeting", who);
  const about = say("about", { reference: formatReference(call.ticket.reference) });
  return (
    <div className="border-l-[3px] border-accent py-0.5 pl-3">
      <h2 className="text-[12.5px] font-semibold">{t("script")}</h2>
      <div lang={lang}>
        <p className="entry-text">{greeting}</p>
        {settings.calls.recorded && <p className="entry-text">{say("recorded")}</p>}
        <p className="entry-text">{about}</p>
      </div>
      {call.script ? (
        <p className="entry-text my-1.5 border-l-2 border-rule pl-3 font-medium" lang={lang} dir="auto">
          {call.script}
        </p>
      ) : (
        <p className="my-1.5 text-[13px] text-muted">{t("noScript")}</p>
      )}
      {ending && (
        <>
          <h3 className="mt-2 text-[12.5px] font-semibold">
            {translator(actor.locale, "promise.desk")("sayToo")}
          </h3>
          <p className="entry-text" lang={lang}>
            {ending.words}
          </p>
        </>
      )}
      <p className="entry-text" lang={lang}>
        {say("next")}
      </p>
      <p className="mt-1 text-[12.5px] text-muted">{t("nextHint")}</p>
    </div>
  );
}
