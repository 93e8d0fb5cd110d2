import { GatewayUnavailable, PermanentFailure, TemporaryFailure, UnknownOutcome } from "@/lib/core/errors";

/** The facts that nodemailer puts on an error (its errors.js and smtp-connection). */
type SmtpError = {
  code?: string;
  responseCode?: number;
  response?: string;
  command?: string;
};

/** Steps at which the server speaks about this recipient and this message, and not about us. */
const ABOUT_THE_MESSAGE = ["RCPT TO", "DATA"];
/** Steps of handing over a message, as opposed to getting in. */
const TRANSACTION = ["MAIL FROM", ...ABOUT_THE_MESSAGE];
/** Replies that are about us wherever they come: authentication wanted or failed, wrong sequence (RFC 4954 §6). */
const ABOUT_US = [503, 530, 534, 535, 538];

/**
 * What a failed send means for the message.
 * - Permanent: a 5yz reply to RCPT or DATA (RFC 5321 §4.2.1), but a full mailbox (5.2.2, RFC 3463 §3.3) empties again.
 * - Temporary: 4yz, and a refused sender.
 * - Unavailable, a kind of temporary: no connection, TLS, time-out, sign-in. The fault is in our settings or our server,
 *   the desk mends it, and the messages that waited go out then. The code says what it was.
 * - Unknown: the message was on its way when the connection broke, and no reply came.
 * @param handedOver the server had asked for the message and its first octets had left
 */
export function smtpFailure(error: unknown, handedOver: boolean): PermanentFailure | TemporaryFailure {
  const { code = "SMTP_FAILED", responseCode, response = "", command = "" } = (error ?? {}) as SmtpError;
  if (responseCode) {
    const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
    const status = enhanced ? `${responseCode} ${enhanced}` : String(responseCode);
    const permanent =
      responseCode >= 500 &&
      ABOUT_THE_MESSAGE.includes(command) &&
      !ABOUT_US.includes(responseCode) &&
      enhanced !== "5.2.2";
    if (permanent) return new PermanentFailure(`The mail server refused the message: ${response}`, status);
    // A server that closes with 421 is down for everybody, whatever it was asked (RFC 5321 §3.8).
    const ours = responseCode === 421 || ABOUT_US.includes(responseCode) || !TRANSACTION.includes(command);
    const Kind = ours ? GatewayUnavailable : TemporaryFailure;
    return new Kind(`The mail server did not take the message: ${response}`, status);
  }
  // The server announced a size and this message is larger: nodemailer does not even try.
  if (code === "EMESSAGE") return new PermanentFailure("The message is too large for the mail server.", code);
  if (code === "EENVELOPE") return new PermanentFailure("The address cannot be used.", code);
  if (handedOver) return new UnknownOutcome("The mail server took the message and did not answer.", code);
  return new GatewayUnavailable("The mail server could not be reached.", code);
}
