import { createHmac } from "node:crypto";
import { keyFor } from "@/lib/core/env";
import { seal, sealOctets, unseal, unsealOctets } from "@/lib/core/sealing";
import type { FileRefusal } from "@/lib/files/refusals";
import type { InboundMail } from "@/lib/generated/prisma/client";

/** What is kept of a mail to be read by people. */
export type MailWords = {
  sender: string;
  /** As the sender calls themselves. */
  name: string;
  subject: string;
  /** All of it, what is folded away included. */
  text: string;
  /** Files that were not taken, and why. */
  refused: { name: string; reason: FileRefusal }[];
};

const octetsPlace = (id: string): string => `InboundMail ${id} octets`;
const wordsPlace = (id: string): string => `InboundMail ${id} words`;

export const sealRaw = (id: string, raw: Uint8Array) => sealOctets(octetsPlace(id), raw);
/** @throws SealBroken */
export const openRaw = (id: string, sealed: Uint8Array): Buffer => unsealOctets(octetsPlace(id), sealed);

export const sealWords = (id: string, words: MailWords) => seal(wordsPlace(id), words);

const nothing: MailWords = { sender: "", name: "", subject: "", text: "", refused: [] };

/** What can be read of a mail; nothing before somebody has looked at it. @throws SealBroken */
export const openWords = ({ id, sealedText }: Pick<InboundMail, "id" | "sealedText">): MailWords =>
  sealedText ? unseal<MailWords>(wordsPlace(id), sealedText) : nothing;

/** Knows the same octets again, and tells nobody who has the database which ones they were. */
export const digestOf = (raw: Uint8Array): string =>
  createHmac("sha256", keyFor("inbound-mail")).update(raw).digest("base64url");
