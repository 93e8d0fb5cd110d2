import { type Tx, transaction } from "@/lib/core/db";
import type { InboundSms } from "@/lib/generated/prisma/client";
import { openSms } from "./sealed-sms";

/** One text from somebody, and the rows that it came in. */
export type WholeSms = { id: string; sender: string; text: string; pieces: string[] };

/** Whoever looks at a text has it to themselves for so long; one that breaks is looked at again afterwards. */
const heldMs = 60_000;
/** A piece that has not come by then will not come. */
const awaitedMs = 15 * 60_000;
/** An operator's phone counts its long texts from 0 to 255 and begins anew. */
const oneSeriesMs = 3_600_000;

/**
 * Takes a text to be looked at, whole. Of a text in several messages that are not all there yet nothing is taken,
 * until the rest has been waited for long enough.
 * @returns null when there is nothing to look at, or another worker has it
 */
export const takeWhole = (id: string, now: Date): Promise<WholeSms | null> =>
  transaction(async (tx) => {
    const row = await tx.inboundSms.findUnique({ where: { id } });
    if (row?.state !== "stored") return null;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`sms ${row.senderHash}`}, 0))`;
    const pieces = (row.series === null ? [row] : await piecesOf(tx, row)).map(openSms);
    const [first] = pieces;
    const missing = new Set(pieces.map(({ part }) => part)).size < row.parts;
    const oldest = Math.min(...pieces.map(({ receivedAt }) => receivedAt.getTime()));
    const wait = missing && now.getTime() - oldest < awaitedMs;
    const { count } = await tx.inboundSms.updateMany({
      where: { id: { in: pieces.map((one) => one.id) }, state: "stored", lookAt: { lte: now } },
      data: { lookAt: new Date(now.getTime() + heldMs) },
    });
    if (!first || wait || count === 0) return null;
    const once = pieces.filter(({ part }, at) => pieces.findIndex((one) => one.part === part) === at);
    const text = once.map((one) => one.text).join("");
    return { id: first.id, sender: first.sender, text, pieces: pieces.map((one) => one.id) };
  });

const piecesOf = (tx: Tx, { senderHash, recipient, series, parts, receivedAt }: InboundSms) =>
  tx.inboundSms.findMany({
    where: {
      senderHash,
      recipient,
      series,
      parts,
      state: "stored",
      receivedAt: {
        gt: new Date(receivedAt.getTime() - oneSeriesMs),
        lt: new Date(receivedAt.getTime() + oneSeriesMs),
      },
    },
    orderBy: [{ part: "asc" }, { id: "asc" }],
  });
