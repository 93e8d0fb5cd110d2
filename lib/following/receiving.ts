import { systemClock } from "@/lib/core/clock";
import { db, transaction } from "@/lib/core/db";
import { logger } from "@/lib/core/log";
import { giveUpAsking } from "./inbound-asking";
import { placeSms } from "./inbound-placing";
import { takeWhole } from "./inbound-whole";
import { smsColumns } from "./sealed-sms";

const atOnce = 50;
const neededMs = 3_600_000;

/** Looks at a short message that is stored, and writes down what became of it. Done twice, it counts once. */
export async function lookAtSms(id: string, clock = systemClock): Promise<void> {
  const whole = await takeWhole(id, clock());
  if (!whole) return;
  const placed = await placeSms(whole, clock);
  const others = whole.pieces.filter((piece) => piece !== whole.id);
  await transaction(async (tx) => {
    const settledAt = clock();
    const { ticketId } = placed;
    await tx.inboundSms.update({
      where: { id: whole.id },
      data: { ...placed, settledAt, ...smsColumns(whole.id, whole) },
    });
    await tx.inboundSms.updateMany({
      where: { id: { in: others } },
      data: { state: "folded", ticketId, settledAt },
    });
  });
}

/** Looks at what was stored and not looked at: this process had died, or a piece was missing. Run from time to time. */
export async function lookAtWaitingSms(clock = systemClock): Promise<void> {
  await giveUpAsking(clock());
  const waiting = await db().inboundSms.findMany({
    where: { state: "stored", lookAt: { lte: clock() } },
    orderBy: { receivedAt: "asc" },
    take: atOnce,
    select: { id: true },
  });
  for (const { id } of waiting) {
    // One that breaks must not keep the others waiting.
    await lookAtSms(id, clock).catch((err) =>
      logger("following").error({ err, inboundSmsId: id }, "an inbound SMS"),
    );
  }
}

/** Words that have become part of a ticket stand there; here they are needed only to know the same message again. */
export async function forgetPlacedWords(now: Date): Promise<void> {
  const since = new Date(now.getTime() - neededMs);
  const placed = await db().inboundSms.findMany({
    where: { state: { in: ["note", "folded"] }, settledAt: { lt: since }, forgotten: false },
    take: atOnce,
  });
  for (const { id, senderHash } of placed) {
    const { sealed } = smsColumns(id, { sender: "", text: "" });
    await db().inboundSms.update({ where: { id }, data: { senderHash, sealed, forgotten: true } });
  }
}
