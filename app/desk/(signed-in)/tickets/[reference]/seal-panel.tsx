import { LockKeyhole, LockKeyholeOpen } from "lucide-react";
import { newFormToken } from "@/app/_doors/form-token";
import { openForMs } from "@/lib/audit/opening";
import { OpeningReason } from "@/lib/generated/prisma/enums";
import { sayTime } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import type { DeskTicket } from "@/lib/tickets/reading";
import type { Saying } from "./saying";
import { close, open } from "./sealing";

type Props = { ticket: Pick<DeskTicket, "reference" | "seal" | "disclosure">; back: string; saying: Saying };

/** Whether this report stands open to its reader, and how it is opened or closed. */
export function SealPanel({ ticket, back, saying }: Props) {
  const { seal } = ticket;
  if (seal.state === "none") return null;
  const { locale, timeZone } = saying;
  const t = translator(locale, "fraud.desk");
  if (seal.state === "broken") {
    return (
      <p role="alert" className="seal-panel seal-broken">
        {t("broken")}
      </p>
    );
  }
  if (seal.state === "closed") {
    return (
      <section aria-labelledby="seal" className="seal-panel">
        <h2 id="seal" className="flex items-center gap-2 text-[14px] font-semibold">
          <LockKeyhole aria-hidden="true" size={15} strokeWidth={1.75} />
          {t("closedTitle")}
        </h2>
        <p className="text-[13px] text-muted">{t("closedText")}</p>
        <OpenForm ticket={ticket} back={back} saying={saying} offersIdentity={isConfidential(ticket)} />
      </section>
    );
  }
  const until = sayTime(locale, seal.until, timeZone);
  return (
    <section aria-label={t("openLabel")} className="seal-panel seal-open">
      <form action={close} className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Hidden reference={ticket.reference} back={back} />
        <p className="flex items-center gap-2 text-[13px]">
          <LockKeyholeOpen aria-hidden="true" size={15} strokeWidth={1.75} />
          {t(seal.identity ? "openUntil" : "openUntilNoIdentity", { until })}
        </p>
        <button type="submit" className="fact-button" data-command={t("close")}>
          {t("close")}
        </button>
      </form>
      {!seal.identity && (
        <details>
          <summary className="w-fit cursor-pointer text-[13px]">{t("openIdentity")}</summary>
          <OpenForm ticket={ticket} back={back} saying={saying} withIdentity />
        </details>
      )}
    </section>
  );
}

const isConfidential = ({ disclosure }: Props["ticket"]): boolean => disclosure === "confidential";

type FormProps = Props & { offersIdentity?: boolean; withIdentity?: boolean };

function OpenForm({ ticket, back, saying, offersIdentity = false, withIdentity = false }: FormProps) {
  const t = translator(saying.locale, "fraud.desk");
  const reasons = translator(saying.locale, "fraud.reasons");
  return (
    <form action={open} className="mt-2 grid gap-2">
      <Hidden reference={ticket.reference} back={back} />
      {withIdentity && <input type="hidden" name="identity" value="1" />}
      <div className="flex flex-wrap items-end gap-2">
        <label className="grid min-w-0 flex-1 basis-52 gap-0.5 text-[12.5px] font-semibold">
          {t("reason")}
          <select
            name="reason"
            defaultValue=""
            className="input font-normal"
            data-keys="o"
            data-command={t("closedTitle")}
          >
            <option value="">{t("chooseReason")}</option>
            {Object.values(OpeningReason).map((one) => (
              <option key={one} value={one}>
                {reasons(one)}
              </option>
            ))}
          </select>
        </label>
        <label className="grid min-w-0 flex-1 basis-52 gap-0.5 text-[12.5px] font-semibold">
          {t("words")}
          <input name="words" maxLength={500} className="input font-normal" />
        </label>
      </div>
      {offersIdentity && (
        <label className="flex items-start gap-2 text-[13px]">
          <input type="checkbox" name="identity" value="1" className="mt-0.5" />
          {t("identityToo")}
        </label>
      )}
      <button type="submit" className="button button-main justify-self-start">
        {t("open", { minutes: openForMs / 60_000 })}
      </button>
    </form>
  );
}

function Hidden({ reference, back }: { reference: string; back: string }) {
  return (
    <>
      <input type="hidden" name="formToken" value={newFormToken()} />
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="back" value={back} />
    </>
  );
}
