import { recordEvent } from "@/lib/audit/recording";
import { db, transaction } from "@/lib/core/db";
import { logger } from "@/lib/core/log";
import type { File } from "@/lib/generated/prisma/client";
import { FileState } from "@/lib/generated/prisma/enums";
import { scan, scans, type Verdict } from "./clamd";
import { stateAfter } from "./file-state";
import { there } from "./owning";
import { content } from "./storage";

const againMs = 10 * 60_000;
const atOnce = 20;
const worker = { kind: "system", name: "worker" } as const;

/** Has the scanner, where there is one, look over what it has not seen: it was away, or came later. */
export async function scanWaiting(now: Date): Promise<void> {
  if (!scans()) return;
  const notLately = {
    OR: [{ scanTriedAt: null }, { scanTriedAt: { lt: new Date(now.getTime() - againMs) } }],
  };
  const files = await db().file.findMany({
    where: { AND: [there, { state: FileState.notScanned }, notLately] },
    orderBy: { id: "asc" },
    take: atOnce,
  });
  for (const file of files) {
    const verdict = await scan(content(file, file.storageKey));
    await settle(file, verdict, now);
    if (verdict === "unknown") return;
  }
}

function settle(file: File, verdict: Verdict, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const state = stateAfter(file.state, verdict);
    const data = { state, scanTriedAt: verdict === "unknown" ? now : null };
    const { count } = await tx.file.updateMany({ where: { id: file.id, state: file.state }, data });
    if (state !== FileState.quarantined || count === 0) return;
    logger("files").warn({ fileId: file.id }, "quarantined");
    const ticketId = file.ticketId ?? undefined;
    await recordEvent(tx, worker, { kind: "fileQuarantined", ticketId, data: { fileId: file.id }, at: now });
  });
}
