/**
 * What an SMSC's command_status means for the message. SMPP 3.4 §5.1.3, table 5-2.
 *
 * Permanent is what is wrong with this number or this text: another try ends the same. A fault of our own
 * account or settings (sender, bind, service type) is temporary: the desk mends it and the message goes out.
 */
type Meaning = "permanent" | "temporary" | "throttled";

const TABLE: Record<number, [name: string, meaning: Meaning]> = {
  1: ["ESME_RINVMSGLEN", "permanent"],
  2: ["ESME_RINVCMDLEN", "temporary"],
  3: ["ESME_RINVCMDID", "temporary"],
  4: ["ESME_RINVBNDSTS", "temporary"],
  5: ["ESME_RALYBND", "temporary"],
  6: ["ESME_RINVPRTFLG", "temporary"],
  7: ["ESME_RINVREGDLVFLG", "temporary"],
  8: ["ESME_RSYSERR", "temporary"],
  10: ["ESME_RINVSRCADR", "temporary"],
  11: ["ESME_RINVDSTADR", "permanent"],
  12: ["ESME_RINVMSGID", "temporary"],
  13: ["ESME_RBINDFAIL", "temporary"],
  14: ["ESME_RINVPASWD", "temporary"],
  15: ["ESME_RINVSYSID", "temporary"],
  20: ["ESME_RMSGQFUL", "throttled"],
  21: ["ESME_RINVSERTYP", "temporary"],
  67: ["ESME_RINVESMCLASS", "permanent"],
  69: ["ESME_RSUBMITFAIL", "temporary"],
  72: ["ESME_RINVSRCTON", "temporary"],
  73: ["ESME_RINVSRCNPI", "temporary"],
  80: ["ESME_RINVDSTTON", "permanent"],
  81: ["ESME_RINVDSTNPI", "permanent"],
  83: ["ESME_RINVSYSTYP", "temporary"],
  88: ["ESME_RTHROTTLED", "throttled"],
  97: ["ESME_RINVSCHED", "temporary"],
  98: ["ESME_RINVEXPIRY", "temporary"],
  100: ["ESME_RX_T_APPN", "temporary"],
  101: ["ESME_RX_P_APPN", "permanent"],
  102: ["ESME_RX_R_APPN", "permanent"],
  254: ["ESME_RDELIVERYFAILURE", "temporary"],
  255: ["ESME_RUNKNOWNERR", "temporary"],
};

/** What we answer to the SMSC's own requests, by the same table. */
export const ANSWER = {
  ESME_ROK: 0x00,
  ESME_RINVCMDID: 0x03,
  ESME_RX_T_APPN: 0x64,
  ESME_RX_P_APPN: 0x65,
  ESME_RX_R_APPN: 0x66,
} as const;

/**
 * Name and meaning of a command_status that is not 0. A number that is not in the table (operators add their
 * own from 0x400 on) is temporary: giving up on what we do not understand would lose a message.
 */
export function statusMeaning(status: number): { code: string; meaning: Meaning } {
  const [code, meaning] = TABLE[status] ?? [
    `SMPP_0x${status.toString(16).padStart(8, "0")}`,
    "temporary" as const,
  ];
  return { code, meaning };
}
