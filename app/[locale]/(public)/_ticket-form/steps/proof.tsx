import { PhoneLink } from "@/app/_ui/phone-link";
import { actField, whereField } from "@/app/[locale]/(public)/_ticket-form/fields";
import { stepAddress } from "@/app/[locale]/(public)/_ticket-form/paths";
import { type Proving, sayAddress, stageOf } from "@/app/[locale]/(public)/_ticket-form/proving-page";
import type { SlotProps } from "@/app/[locale]/(public)/_ticket-form/slots/slot-props";
import { translator } from "@/lib/i18n/translator";
import { codeMinutes } from "@/lib/proofs/code-text";

type Props = SlotProps & { proving: Proving };

/** Proves that the address or the number is the person's own: where the digits shall go, then the digits. */
export function Prove(slot: Props) {
  const { locale, settings, proof, proving } = slot;
  if (!proof) return null;
  const stage = stageOf(proof, proving);
  const t = translator(locale, stage === "enter" ? "proof.code" : `proof.${stage}`);
  const address = proof.proved[0] ?? proof.begun ?? proof.addresses[0];
  const said = address ? sayAddress(address, settings) : "";
  return (
    <>
      <input type="hidden" name={actField} value={stage} />
      <h1 className="step-title">{t("title")}</h1>
      {stage === "stuck" && <Stuck {...slot} />}
      {stage === "proved" && <p className="lead">{t("text", { address: said })}</p>}
      {stage === "enter" && <Enter {...slot} />}
      {stage === "offer" && <Offer {...slot} />}
    </>
  );
}

/** No code can reach any of the addresses, and the topic wants one: what to do instead. */
function Stuck({ locale, settings }: Props) {
  const t = translator(locale, "proof.stuck");
  const line = settings.contactLines[0];
  return (
    <>
      <p className="lead">{t("text")}</p>
      {line && (
        <p>
          {t("call")} <PhoneLink number={line.number} />
        </p>
      )}
    </>
  );
}

function Offer({ locale, settings, proof, controls }: Props) {
  const t = translator(locale, "proof.offer");
  const { Options } = controls;
  const [first, ...others] = (proof?.addresses ?? []).map((one) => ({
    channel: one.channel,
    address: sayAddress(one, settings),
  }));
  if (!first) return null;
  return (
    <>
      <p className="lead">{t(proof?.required ? "required" : "why")}</p>
      {others.length === 0 ? (
        <p>{t(first.channel, { address: first.address })}</p>
      ) : (
        <Options
          name={whereField}
          label={t("where")}
          options={[first, ...others].map(({ channel, address }, index) => ({
            value: String(index),
            label: t(channel === "sms" ? "smsTo" : "emailTo", { address }),
          }))}
        />
      )}
    </>
  );
}

function Enter({ locale, settings, proof, draft, ticketType, controls }: Props) {
  const t = translator(locale, "proof.code");
  const { TextField } = controls;
  const { begun } = proof ?? {};
  if (!begun || !draft) return null;
  const again = `${stepAddress({ locale, ticketType, token: draft.token }, "proof")}?again`;
  const sent = { address: sayAddress(begun, settings), minutes: codeMinutes };
  return (
    <>
      <p className="lead">{t(begun.channel === "sms" ? "smsSent" : "emailSent", sent)}</p>
      <TextField
        name="code"
        label={t("label")}
        className="chars-10 typed-code"
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <p className="below">
        <a href={again}>{t("none")}</a>
      </p>
    </>
  );
}

/** The way on without a proof, where the topic does not want one. */
export function GoWithout({ locale, ticketType, draft, proof, proving }: Props) {
  if (!draft || !proof || proof.required || stageOf(proof, proving) === "proved") return null;
  const place = { locale, ticketType, token: draft.token };
  return <a href={stepAddress(place, "check")}>{translator(locale, "proof.offer")("without")}</a>;
}
