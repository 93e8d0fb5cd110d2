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
  [/ESME_RINVDSTADR|ESME_RINVDSTTON|ESME_RINVDSTNPI|^5\.1\.[1-6]|^550\b/, "addressUnknown"],
  [/UNDELIV|EENVELOPE|^5\.1\.|^553\b/, "addressUnusable"],
  [/ESME_RINVMSGLEN|EMESSAGE|^5\.3\.4|^552\b/, "tooLarge"],
  [/^[45]\.2\.2/, "mailboxFull"],
  [/EXPIRED|DELETED/, "notReached"],
  [/REJECTD|ESME_RX_[PR]_APPN|^5\.7\.|^554\b/, "refused"],
  [
    /ECONN|ETIMEDOUT|ESOCKET|EDNS|EAUTH|ETLS|SMTP_FAILED|ESME_RBINDFAIL|ESME_RINVPASWD|ESME_RINVSYSID/,
    "gatewayDown",
  ],
  [/ESME_RTHROTTLED|ESME_RMSGQFUL|^4\./, "notNow"],
];
