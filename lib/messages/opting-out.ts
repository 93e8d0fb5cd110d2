import { createHmac } from "node:crypto";
import { db, type Tx } from "@/lib/core/db";
import { keyFor } from "@/lib/core/env";
import type { MessageKind } from "@/lib/generated/prisma/enums";

/**
 * What a number that said STOP gets no more. An answer that was asked for, a code, and the letter about an extension,
 * which the law wants sent, go there all the same.
 */
export const stoppedKinds: MessageKind[] = [
  "acknowledgement",
  "promiseMoved",
  "rating",
  "secondLook",
  "reopened",
];

const hashOf = (number: string): string =>
  createHmac("sha256", keyFor("sms-opt-out")).update(number).digest("base64url");

/** A number wants nothing but answers. @returns true when that is new, and so to be confirmed */
export async function optOut(tx: Tx, number: string, now: Date): Promise<boolean> {
  const { count } = await tx.smsOptOut.createMany({
    data: { numberHash: hashOf(number), since: now },
    skipDuplicates: true,
  });
  return count > 0;
}

/** It wants everything again. @returns true when it did not before */
export async function optIn(tx: Tx, number: string): Promise<boolean> {
  const { count } = await tx.smsOptOut.deleteMany({ where: { numberHash: hashOf(number) } });
  return count > 0;
}

/** Since when a number gets nothing but answers; null when it gets everything. @param number E.164 */
export async function optedOutSince(number: string): Promise<Date | null> {
  const found = await db().smsOptOut.findUnique({ where: { numberHash: hashOf(number) } });
  return found?.since ?? null;
}
