import { createHmac, timingSafeEqual } from "node:crypto";
import { keyFor } from "@/lib/core/env";
import { type Sealed, seal, unseal } from "@/lib/core/sealing";

const place = (id: string): string => `Gateway ${id} secrets`;

/** A gateway's passwords and keys, as its row holds them. */
export const sealSecrets = (id: string, secrets: unknown): Sealed => seal(place(id), secrets);

/** @throws SealBroken when they were sealed with a secret of the installation that is not here */
export const openSecrets = (id: string, sealed: Uint8Array): unknown => unseal(place(id), sealed);

/** What stands in the address at which a gateway without signatures reports to us. */
export const reportSecret = (gatewayId: string): string =>
  createHmac("sha256", keyFor("gateway-reports")).update(gatewayId).digest("base64url");

/** Is this the secret of that gateway's address? Takes as long for a wrong one as for the right one. */
export function isReportSecret(gatewayId: string, given: string): boolean {
  const wanted = Buffer.from(reportSecret(gatewayId));
  const told = Buffer.from(given);
  return wanted.length === told.length && timingSafeEqual(wanted, told);
}
