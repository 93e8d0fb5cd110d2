import { createHash, createHmac } from "node:crypto";
import { keyFor } from "@/lib/core/env";

export const invitationDays = 7;

/**
 * The secret in an invitation's link. It follows from the installation's key, the person and the moment it
 * expires, so that the worker can write it into the e-mail and nothing that opens an account is stored.
 */
export const invitationToken = (staffId: string, expiresAt: Date): string =>
  createHmac("sha256", keyFor("invitation")).update(`${staffId} ${expiresAt.getTime()}`).digest("base64url");

/** What is stored, to find the person by the token they show. */
export const invitationHash = (token: string): string => createHash("sha256").update(token).digest("hex");

export const invitationPath = (token: string): string => `/desk/invitation/${token}`;
