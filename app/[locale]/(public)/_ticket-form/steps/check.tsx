import { publicActor } from "@/app/_doors/actor";
import { stepAddress } from "@/app/[locale]/(public)/_ticket-form/paths";
import { legalBy, promiseOf } from "@/app/[locale]/(public)/_ticket-form/promised";
import { ProofSaid } from "@/app/[locale]/(public)/_ticket-form/slots/proof";
import type { SlotProps } from "@/app/[locale]/(public)/_ticket-form/slots/slot-props";
import type { Step } from "@/lib/drafts/schema";
import { listUploads } from "@/lib/files/listing";
import { translator } from "@/lib/i18n/translator";
import { checkedRows } from "./checked-rows";

/** Everything that was said, each with the way to change it; what is promised; and what happens on sending. */
export async function Check(slot: SlotProps & { token: string; steps: Step[] }) {
  const { locale, ticketType, token, draft } = slot;
  const files = draft ? await listUploads(await publicActor(), { draftId: draft.id }) : [];
  const t = translator(locale, "ask");
  const promise = promiseOf(slot);
  const place = { locale, ticketType, token };
  return (
    <>
      <h1 className="step-title">{t("steps.check")}</h1>
      <dl className="checked">
        {checkedRows(slot, files).map(({ step, field, name, said }) => (
          <div key={field}>
            <dt>{name}</dt>
            <dd className={said ? "as-said" : "quiet"}>{said || t("notProvided")}</dd>
            <dd>
              <a href={`${stepAddress(place, step, true)}#${field}`}>
                {t("change")}
                <span className="sr-only">{`: ${name}`}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <ProofSaid {...slot} />
      {promise && <p className="outlook">{promise}</p>}
      {ticketType === "claim" && <p>{t("legal", { by: legalBy(slot) })}</p>}
      <p className="quiet">
        {slot.form.disclosure === "anonymous"
          ? translator(locale, "fraud.ask")("afterwards")
          : translator(locale, "public.form")("afterwards")}
      </p>
    </>
  );
}
