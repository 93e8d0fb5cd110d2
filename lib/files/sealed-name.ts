import { seal, unseal } from "@/lib/core/sealing";
import type { File } from "@/lib/generated/prisma/client";

/** What files are called tells who and what: it is sealed in the database, whoever the file is from. */
const place = (id: string): string => `File ${id} name`;

export const sealName = (id: string, name: string) => seal(place(id), name);

export const fileName = ({ id, name }: Pick<File, "id" | "name">): string => unseal<string>(place(id), name);
