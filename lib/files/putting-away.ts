import { db } from "@/lib/core/db";
import type { File } from "@/lib/generated/prisma/client";
import { unstore } from "./storage";

/**
 * Removes a file from where it lies, and then the row that said where. The other way round, a crash in between
 * would leave something that nobody knows of.
 */
export async function putAway(file: Pick<File, "id" | "storage" | "storageKey">): Promise<void> {
  await unstore(file);
  await db().file.deleteMany({ where: { id: file.id } });
}
