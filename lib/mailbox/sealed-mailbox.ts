import { seal, unseal } from "@/lib/core/sealing";
import type { Mailbox } from "@/lib/generated/prisma/client";

const place = (id: string): string => `Mailbox ${id} password`;

export const sealPassword = (id: string, password: string) => seal(place(id), password);

/** @throws SealBroken */
export const openPassword = ({ id, sealed }: Pick<Mailbox, "id" | "sealed">): string =>
  unseal<string>(place(id), sealed);
