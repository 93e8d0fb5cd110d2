import { parsePhone } from "@/lib/access/phone";
import { systemClock } from "@/lib/core/clock";
import { transaction } from "@/lib/core/db";
import { newId } from "@/lib/core/new-id";
import { readSettings } from "@/lib/settings/reading";
import { openSms, smsColumns } from "./sealed-sms";

export type ReceivedSms = {
  gateway: string;
  from: string;
  to: string;
  text: string;
  series: { reference: number; part: number; of: number } | null;
};

/** A gateway that did not hear our answer brings the same message again within this time. */
const sameAgainMs = 10 * 60_000;
/** Far above what 255 parts hold. */
const longestText = 40_000;

/**
 * Writes down a short message that came in. What came last from this number and comes once more is the same message.
 * @returns the row's id, to be looked at with `lookAtSms`
 */
export async function storeSms(sms: ReceivedSms, clock = systemClock): Promise<string> {
  const { operator } = await readSettings();
  const now = clock();
  const row = {
    gateway: sms.gateway,
    recipient: sms.to.slice(0, 40),
    series: sms.series?.reference ?? null,
    part: sms.series?.part ?? 1,
    parts: sms.series?.of ?? 1,
  };
  const text = sms.text.toWellFormed().replaceAll("\u0000", "").slice(0, longestText);
  const sender = senderOf(sms.from, operator.country);
  const id = newId();
  const columns = smsColumns(id, { sender, text });
  const { senderHash } = columns;
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`sms ${senderHash}`}, 0))`;
    const last = await tx.inboundSms.findFirst({
      where: { senderHash, receivedAt: { gt: new Date(now.getTime() - sameAgainMs) } },
      orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    });
    const again =
      last?.recipient === row.recipient &&
      openSms(last).text === text &&
      last.series === row.series &&
      last.part === row.part;
    if (again) return last.id;
    await tx.inboundSms.create({ data: { ...row, ...columns, id, receivedAt: now, lookAt: now } });
    return id;
  });
}

/** The number in E.164 where it is one, so that it is found among our addresses; else as it came. */
function senderOf(from: string, country: string): string {
  const typed = from.trim().slice(0, 40);
  for (const one of typed.startsWith("+") ? [typed] : [typed, `+${typed}`]) {
    const number = parsePhone(one, country);
    if (number.ok) return number.e164;
  }
  return typed;
}
