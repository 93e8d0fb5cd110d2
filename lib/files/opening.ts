import type { CustomerActor, StaffActor } from "@/lib/access/actor";
import { systemClock } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import { isServed } from "./file-state";
import { isClosedTo, visibleFiles } from "./listing";
import { type ShownFile, shown } from "./shown";
import { content, smallKey } from "./storage";

export type OpenedFile = ShownFile & { content: AsyncIterable<Uint8Array> };

const isId = (value: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

/**
 * Opens a file that was sent, to be streamed.
 * @throws NotFound for one that does not exist, that the actor may not see, that is quarantined, that a scanner
 * has not seen yet, or whose ticket is sealed to the actor, all alike
 */
export async function openFile(actor: CustomerActor | StaffActor, id: string): Promise<OpenedFile> {
  const file = await find(actor, id);
  return { ...shown(file), content: content(file, file.storageKey) };
}

/**
 * Opens the small picture of a picture: a JPEG that we made.
 * @throws NotFound as `openFile` does, and for what is no picture
 */
export async function openSmall(
  actor: CustomerActor | StaffActor,
  id: string,
): Promise<AsyncIterable<Uint8Array>> {
  const file = await find(actor, id);
  if (file.width === null) throw new NotFound();
  return content(file, smallKey(file.storageKey));
}

async function find(actor: CustomerActor | StaffActor, id: string) {
  const where = { AND: [visibleFiles(actor), { id }] };
  const file = isId(id) ? await db().file.findFirst({ where }) : null;
  const ticketId = file?.ticketId;
  if (!file || !ticketId || !isServed(file)) throw new NotFound();
  if (await isClosedTo(actor, ticketId, systemClock())) throw new NotFound();
  return file;
}
