import { createHmac, timingSafeEqual } from "node:crypto";
import { keyFor } from "@/lib/core/env";
import { RatingOccasion } from "@/lib/generated/prisma/enums";

/** Which answer is asked about, and when: once it has arrived, or at a second look. */
export type RatingQuestion = { noteId: string; occasion: RatingOccasion };

const occasions: RatingOccasion[] = [RatingOccasion.answer, RatingOccasion.secondLook];
const idOctets = 16;
const macOctets = 12;

/**
 * What a link carries that rates one answer: the answer's id, the occasion, and 96 bits that only this installation
 * can make. It opens nothing but that question.
 */
export function ratingToken({ noteId, occasion }: RatingQuestion): string {
  const id = Buffer.from(noteId.replaceAll("-", ""), "hex");
  const said = Buffer.concat([id, Buffer.from([occasions.indexOf(occasion)])]);
  return Buffer.concat([said, macOf(said)]).toString("base64url");
}

/** The question that a link stands for. @returns null when no link of ours has this token */
export function readRatingToken(token: string): RatingQuestion | null {
  const octets = /^[\w-]{39}$/.test(token) ? Buffer.from(token, "base64url") : Buffer.alloc(0);
  if (octets.length !== idOctets + 1 + macOctets) return null;
  const [said, mac] = [octets.subarray(0, idOctets + 1), octets.subarray(idOctets + 1)];
  const occasion = occasions[said[idOctets] ?? -1];
  if (!occasion || !timingSafeEqual(mac, macOf(said))) return null;
  const hex = said.toString("hex", 0, idOctets);
  const noteId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return { noteId, occasion };
}

const macOf = (said: Buffer): Buffer =>
  createHmac("sha256", keyFor("rating-link")).update(said).digest().subarray(0, macOctets);
