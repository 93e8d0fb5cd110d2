import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Actor } from "@/lib/access/actor";
import { consume } from "@/lib/access/limits";
import { recordEvent } from "@/lib/audit/recording";
import { systemClock } from "@/lib/core/clock";
import { db, transaction } from "@/lib/core/db";
import { newId } from "@/lib/core/new-id";
import { type Result, refuse } from "@/lib/core/result";
import type { File } from "@/lib/generated/prisma/client";
import { FileState } from "@/lib/generated/prisma/enums";
import { readSettings } from "@/lib/settings/reading";
import { scan } from "./clamd";
import { stateAfter } from "./file-state";
import { discard, incomingPath, receive } from "./incoming";
import type { Kind } from "./kinds";
import { cleanName } from "./names";
import { mustSee, type Owner, ownerId, waiting } from "./owning";
import { remake } from "./pictures";
import { putAway } from "./putting-away";
import type { FileRefusal } from "./refusals";
import { sealName } from "./sealed-name";
import { type ShownFile, shown } from "./shown";
import { sniff } from "./sniffing";
import { digestOf, newStorage, smallKey, store } from "./storage";

export type Upload = {
  owner: Owner;
  /** The content as it comes; never destroyed here. */
  stream: AsyncIterable<Uint8Array>;
  /** As the sender calls it. */
  name: string;
};

const megabyte = 1_048_576;

/**
 * Takes a file in beside something that is being written: streamed to disk and cut off at the limit, told by its
 * content, scanned where there is a scanner, pictures made anew, sealed and stored. At no time is it in memory as
 * a whole. A file in which the scanner found something is kept, and never served.
 * @throws NotFound for a ticket that the actor may not see
 */
export async function storeUpload(
  actor: Actor,
  { owner, stream, name }: Upload,
  clock = systemClock,
): Promise<Result<{ file: ShownFile }, FileRefusal>> {
  await mustSee(actor, owner);
  if (!(await consume("uploadByOwner", ownerId(owner))).ok) return refuse("tooOften");
  const { attachments } = await readSettings();
  const room = await db().file.count({ where: waiting(actor, owner) });
  if (room >= attachments.most) return refuse("tooMany");
  const received = await receive(stream, attachments.megabytes * megabyte);
  if (!received.ok) return received;
  const { file, size } = received;
  const [better, small] = [await incomingPath(), await incomingPath()];
  try {
    const sniffed = await sniff(file, size, name);
    if (!sniffed.ok) return sniffed;
    const content = await prepare(file, { better, small }, sniffed.kind);
    if (!content.ok) return content;
    const row = await claimPlace(actor, owner, attachments.most, clock(), {
      ...content.row,
      name: cleanName(name, sniffed.kind.extension),
      mediaType: sniffed.kind.mediaType,
    });
    if (!row) return refuse("tooMany");
    if (row.storedAt) return { ok: true, file: shown(row) };
    await storeAll(row, content.file, small);
    const stored = await db().file.update({ where: { id: row.id }, data: { storedAt: clock() } });
    return { ok: true, file: shown(stored) };
  } finally {
    await discard(file, better, small);
  }
}

type Prepared = {
  file: string;
  row: Pick<File, "state" | "size" | "sha256" | "width" | "height" | "scanTriedAt">;
};

/** Scanned first, as it came; what is found to carry something is never decoded. */
async function prepare(
  file: string,
  { better, small }: { better: string; small: string },
  kind: Kind,
): Promise<Result<Prepared, FileRefusal>> {
  const state = stateAfter(FileState.notScanned, await scan(createReadStream(file)));
  const remade = kind.picture && state !== FileState.quarantined;
  const picture = remade ? await remake(file, { file: better, small }, kind.mediaType) : null;
  if (picture && !picture.ok) return picture;
  const kept = picture ? better : file;
  const row = {
    state,
    size: (await stat(kept)).size,
    sha256: await digestOf(kept),
    width: picture?.width ?? null,
    height: picture?.height ?? null,
    scanTriedAt: null,
  };
  return { ok: true, file: kept, row };
}

type Row = Prepared["row"] & { name: string; mediaType: string };

/**
 * Writes the row that says where the file will lie, before it lies there: whatever breaks off afterwards, nothing
 * is stored that nobody knows of. Uploads beside the same thing are counted one after the other, and the same content
 * lies there once: a line that dropped before the answer makes people, and our script, send it again.
 * @returns the file that is there already, or null when there is no room
 */
function claimPlace(actor: Actor, owner: Owner, most: number, now: Date, row: Row): Promise<File | null> {
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${ownerId(owner)}, 1))`;
    const others = await tx.file.findMany({ where: waiting(actor, owner) });
    const same = others.find(({ storedAt, sha256 }) => storedAt && sha256 === row.sha256);
    if (same) return same;
    if (others.length >= most) return null;
    const storageKey = randomBytes(16).toString("hex");
    const staffId = actor.kind === "staff" ? actor.id : null;
    const id = newId();
    const name = sealName(id, row.name);
    const data = {
      ...row,
      ...owner,
      id,
      name,
      staffId,
      storage: newStorage(),
      storageKey,
      creationDate: now,
    };
    const file = await tx.file.create({ data });
    if (file.state === FileState.quarantined) {
      const ticketId = "ticketId" in owner ? owner.ticketId : undefined;
      await recordEvent(tx, actor, { kind: "fileQuarantined", ticketId, data: { fileId: file.id }, at: now });
    }
    return file;
  });
}

async function storeAll(row: File, file: string, small: string): Promise<void> {
  try {
    await store(row.storage, row.storageKey, file, row.size);
    if (row.width === null) return;
    await store(row.storage, smallKey(row.storageKey), small, (await stat(small)).size);
  } catch (error) {
    await putAway(row).catch(() => {});
    throw error;
  }
}
