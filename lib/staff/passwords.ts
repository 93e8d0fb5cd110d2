import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { type Result, refuse } from "@/lib/core/result";
import { commonPasswords } from "./common-passwords";

/** argon2id with 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet, "Argon2id". */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const passwordMin = 12;
export const passwordMax = 200;

/** As NFKC, so that the same letters typed on another keyboard are the same password (NIST SP 800-63B, 3.1.1.2). */
const normal = (password: string): string => password.normalize("NFKC");

/** @returns the hash with its parameters and salt, in PHC string format */
export const hashPassword = (password: string): Promise<string> => hash(normal(password), cost);

let decoy: Promise<string> | undefined;

/**
 * Does the password fit the hash? Without a hash it does the same work and says no, so that the time of an
 * answer does not tell whether there was anybody to compare with.
 */
export async function fitsPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(18).toString("base64"));
  const fits = await verify(passwordHash ?? (await decoy), normal(password.slice(0, passwordMax)));
  return fits && passwordHash !== null && password.length <= passwordMax;
}

export type PasswordFault = "passwordShort" | "passwordLong" | "passwordOwn" | "passwordCommon";

/**
 * May this be a password? Length, not composition, is what counts (NIST SP 800-63B, 3.1.1.2): from 12 to 200
 * characters, not the person's own e-mail or name, not one that everybody tries first.
 */
export function checkNewPassword(
  password: string,
  person: { email: string; name: string },
): Result<{ password: string }, PasswordFault> {
  if (password.length > passwordMax) return refuse("passwordLong");
  if ([...password].length < passwordMin) return refuse("passwordShort");
  const typed = squeeze(password);
  const [local = ""] = person.email.split("@");
  const own = [person.email, local, person.name, `${local}${local}`]
    .map(squeeze)
    .filter((word) => word.length >= 4);
  if (own.some((word) => typed === word || typed.replace(word, "").length < 4)) return refuse("passwordOwn");
  if (commonPasswords.has(typed) || new Set(typed).size < 4) return refuse("passwordCommon");
  return { ok: true, password };
}

const squeeze = (text: string): string =>
  normal(text)
    .toLowerCase()
    .replace(/[\s._\-@]/g, "");

/** A password nobody can guess and a person can copy by hand: 20 characters, about 100 bits. */
export function randomPassword(): string {
  const alphabet = "abcdefghijkmnpqrstuvwxyz23456789";
  const letters = [...randomBytes(20)].map((byte) => alphabet[byte % 32]);
  return (letters.join("").match(/.{5}/g) ?? []).join("-");
}
