import { Optional } from "@/app/_ui/optional";
import { stepAddress } from "@/app/[locale]/(public)/_ticket-form/paths";
import { sayAddress } from "@/app/[locale]/(public)/_ticket-form/proving-page";
import { translator } from "@/lib/i18n/translator";
import type { SlotProps } from "./slot-props";

/** On the step `reply`, inside its form: offers to prove that the address is the person's own, or says that it must be. */
export function Proof({ locale, proof, controls }: SlotProps) {
  const t = translator(locale, "proof.offer");
  const { Ticks } = controls;
  if (!proof) return null;
  if (proof.required) return <p className="callout">{t("requiredSoon")}</p>;
  return (
    <Ticks
      name="prove"
      label={<Optional locale={locale}>{t("title")}</Optional>}
      hint={t("why")}
      options={[{ value: "now", label: t("tick") }]}
    />
  );
}

/** Before sending: what is proved, or the way to prove it. */
export function ProofSaid({ locale, settings, ticketType, draft, proof }: SlotProps) {
  if (!proof || !draft || proof.addresses.length === 0) return null;
  const t = translator(locale, "proof.offer");
  const proved = proof.proved.map((one) => sayAddress(one, settings)).join(", ");
  const href = stepAddress({ locale, ticketType, token: draft.token }, "proof");
  return (
    <p className={proved ? "proved" : "quiet"}>
      {proved ? t("proved", { address: proved }) : <a href={href}>{t("link")}</a>}
    </p>
  );
}
