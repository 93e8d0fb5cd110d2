import { z } from "zod";
import { SEND_ENDS_WITHIN_MS } from "@/lib/channels/wire";

export type SmppSettings = {
  host: string;
  port: number;
  tls: boolean;
  systemId: string;
  password: string;
  systemType: string;
  source: { ton: number; npi: number; address: string };
  window: number;
  perSecond: number;
  enquireLinkMs: number;
  answerTimeoutMs: number;
  patienceMs: number;
  partsStartWithinMs: number;
  reconnectMs: { first: number; longest: number };
};

/**
 * A long text starts no further part after this; the rest goes with the next try. One part takes three waits and
 * an answer at most, a minute in all, which keeps the whole within SEND_ENDS_WITHIN_MS.
 */
const PARTS_START_WITHIN_MS = SEND_ENDS_WITHIN_MS - 65_000;

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

const parameters = z.strictObject({
  system_type: z.string().max(12).default(""),
  source_ton: whole(0, 6).optional(),
  source_npi: whole(0, 18).optional(),
  window: whole(1, 1000).default(10),
  per_second: whole(0, 10_000).default(0),
  enquire_link_ms: whole(100, 600_000).default(30_000),
  answer_timeout_ms: whole(100, 30_000).default(30_000),
  patience_ms: whole(100, 10_000).default(10_000),
  reconnect_first_ms: whole(10, 60_000).default(1_000),
  reconnect_longest_ms: whole(10, 600_000).default(60_000),
});

/**
 * Reads `smpp://system_id:password@host:port?…` (`smpps://` for TLS; ports 2775 and 3550 when none is given; what
 * is special in a URL is percent-encoded). Parameters, all optional:
 * - `window` (10): submissions under way at once; `per_second` (0, no limit): submissions in a second by contract
 * - `source_ton`, `source_npi`: type and plan of the sender's address, when the SMSC wants others than those below
 * - `system_type` (empty): what the SMSC's operator asked for at the bind
 * - `enquire_link_ms` (30000): how often the link is tried; `answer_timeout_ms` (30000): how long an answer may take
 * - `patience_ms` (10000): how long a message waits for the bind, for a place in the window and for its turn, each
 * - `reconnect_first_ms` (1000), `reconnect_longest_ms` (60000): pauses between tries to connect, doubling
 *
 * The sender: letters and digits are TON 5 NPI 0 (11 characters at most, 3GPP TS 23.040 §9.1.2.5), a number TON 1
 * NPI 1, a short code of up to 8 digits TON 3 NPI 0.
 * @throws Error that names the wrong parameter, never a value
 */
export function smppSettings(url: string, sender: string): SmppSettings {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url);
  const read = parameters.safeParse(Object.fromEntries(searchParams));
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`.trim());
    throw new Error(`SMPP_URL: ${problems.join("; ")}`);
  }
  const given = read.data;
  const tls = protocol === "smpps:";
  if (sender === "") throw new Error("SMS_SENDER: is missing");
  const source = sourceAddress(sender);
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port ? Number(port) : tls ? 3550 : 2775,
    tls,
    systemId: decodeURIComponent(username),
    password: decodeURIComponent(password),
    systemType: given.system_type,
    source: { ...source, ton: given.source_ton ?? source.ton, npi: given.source_npi ?? source.npi },
    window: given.window,
    perSecond: given.per_second,
    enquireLinkMs: given.enquire_link_ms,
    answerTimeoutMs: given.answer_timeout_ms,
    patienceMs: given.patience_ms,
    partsStartWithinMs: PARTS_START_WITHIN_MS,
    reconnectMs: { first: given.reconnect_first_ms, longest: given.reconnect_longest_ms },
  };
}

/** Type, plan and address of a sender. @throws Error for what is none */
export function sourceAddress(sender: string): SmppSettings["source"] {
  // The SMSC puts its own in (SMPP 3.4 §5.2.8: null where it is not known).
  if (sender === "") return { ton: 0, npi: 0, address: "" };
  if (/^\+?[0-9]{9,15}$/.test(sender)) return { ton: 1, npi: 1, address: sender.replace("+", "") };
  if (/^[0-9]{1,8}$/.test(sender)) return { ton: 3, npi: 0, address: sender };
  if (/^[\x20-\x7e]{1,11}$/.test(sender)) return { ton: 5, npi: 0, address: sender };
  throw new Error("SMS_SENDER: must be a number, or up to 11 unaccented characters");
}
