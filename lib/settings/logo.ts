import { createHash } from "node:crypto";
import { type Result, refuse } from "@/lib/core/result";

/** The largest picture that is taken, in bytes: it is read with the settings. */
export const logoMaxBytes = 100_000;

type PictureType = "image/png" | "image/jpeg" | "image/webp";

/** By the first bytes, whatever the file is called or claims to be. SVG is a document that can run, so it is none. */
function pictureType(bytes: Buffer): PictureType | null {
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])))
    return "image/png";
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return "image/jpeg";
  const riff = bytes.subarray(0, 4).toString("latin1") === "RIFF";
  if (riff && bytes.subarray(8, 12).toString("latin1") === "WEBP") return "image/webp";
  return null;
}

/** Turns an uploaded file into the data URL that the settings hold. */
export function parseLogo(file: Uint8Array): Result<{ logo: string }, "logo" | "logoTooLarge"> {
  if (file.byteLength > logoMaxBytes) return refuse("logoTooLarge");
  const bytes = Buffer.from(file);
  const type = pictureType(bytes);
  if (!type) return refuse("logo");
  return { ok: true, logo: `data:${type};base64,${bytes.toString("base64")}` };
}

export type Logo = { type: PictureType; bytes: Buffer; version: string };

/**
 * The picture in a data URL, and a version that changes with its content.
 * @returns null when it is no picture that we take
 */
export function readLogo(logo: string | null): Logo | null {
  const base64 = /^data:image\/(?:png|jpeg|webp);base64,([A-Za-z0-9+/]+=*)$/.exec(logo ?? "")?.[1];
  if (!base64) return null;
  const bytes = Buffer.from(base64, "base64");
  const type = pictureType(bytes);
  if (!type || bytes.byteLength > logoMaxBytes) return null;
  return { type, bytes, version: createHash("sha256").update(bytes).digest("hex").slice(0, 16) };
}

export const isLogo = (logo: string): boolean => readLogo(logo) !== null;

/** Where a page finds the operator's picture, or null when there is none. */
export function logoPath(logo: string | null): string | null {
  const read = readLogo(logo);
  return read && `/logo?v=${read.version}`;
}
