import type { MessageChannel } from "@/lib/generated/prisma/enums";

/** Reasons that are ours and no gateway's; the sentence says all there is. */
export const ownReasons = ["noGateway", "noReceipt", "bounced", "addressBounced"];

/**
 * What a code of a gateway means to a person: the sentence's key in `desk.reasons`. SMPP names are SMPP 3.4's
 * command statuses and receipt states (5.1.3, 5.2.28); SMTP codes are RFC 3463's enhanced ones, or replies of
 * RFC 5321; Kannel's are HTTP's with its own in front, Twilio's are its error codes.
 */
export function reasonKey(state: string, code: string | null): string {
  if (code && ownReasons.includes(code)) return code;
  const known = code && patterns.find(([pattern]) => pattern.test(code));
  if (known) return known[1];
  if (state === "technicalFailure") return "gatewayDown";
  if (state === "temporaryFailure") return "notNow";
  return code ? "refused" : "unknown";
}

const patterns: [RegExp, string][] = [
  [/TWILIO_(2121[147]|30005|30006)\b/, "addressUnknown"],
  [/TWILIO_21614\b/, "addressUnusable"],
  [/TWILIO_21617\b/, "tooLarge"],
  [/TWILIO_30003\b/, "notReached"],
  [/TWILIO_(21610|30004|30007)\b|KANNEL_DLR_16\b/, "refused"],
  [
    /GATEWAYS_|SMPP_(NOT_CONNECTED|CONNECT|DEAD|UNBOUND)|KANNEL_(403|5\d\d)|TWILIO_(20003|503)\b/,
    "gatewayDown",
  ],
  [/_429\b|_PACED|_BUSY|_SLOW/, "notNow"],
  [/\b5\.7\.\d/, "refused"],
  [/ESME_RINVDSTADR|ESME_RINVDSTTON|ESME_RINVDSTNPI|\b5\.1\.[1-6]|^550\b/, "addressUnknown"],
  [/UNDELIV|EENVELOPE|\b5\.1\.|^553\b/, "addressUnusable"],
  [/\b[45]\.2\.2/, "mailboxFull"],
  [/ESME_RINVMSGLEN|EMESSAGE|\b5\.3\.4|^552\b/, "tooLarge"],
  [/EXPIRED|DELETED/, "notReached"],
  [/REJECTD|ESME_RX_[PR]_APPN|^554\b/, "refused"],
  [
    /ECONN|ETIMEDOUT|ESOCKET|EDNS|EAUTH|ETLS|SMTP_FAILED|ESME_RBINDFAIL|ESME_RINVPASWD|ESME_RINVSYSID/,
    "gatewayDown",
  ],
  [/ESME_RTHROTTLED|ESME_RMSGQFUL|^4\./, "notNow"],
];

/** RFC 3463: these are about the message, the way or the moment, and say nothing against the address. */
const notTheAddress = /^[45]\.(2\.2|[3-7]\.)/;

/** Does this say that the address itself is of no use, and not only this message or this moment? */
export function isAboutAddress(channel: MessageChannel, state: string, code: string | null): boolean {
  if (state !== "permanentFailure") return false;
  const [enhanced] = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(code ?? "") ?? [];
  if (channel === "email" && (code === "bounced" || enhanced))
    return enhanced === undefined || !notTheAddress.test(enhanced);
  return ["addressUnknown", "addressUnusable"].includes(reasonKey(state, code));
}
