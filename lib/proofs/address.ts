import { seal, unseal } from "@/lib/core/sealing";
import type { Proof } from "@/lib/generated/prisma/client";
import type { MessageChannel } from "@/lib/generated/prisma/enums";

/** Where a code can go: E.164 for SMS, an address for e-mail. */
export type CodeAddress = { channel: MessageChannel; address: string };

/** A proof with the address that it is about. */
export type OpenProof = Proof & { address: string };

const place = (id: string): string => `Proof ${id} address`;

/** The column with the address of a proof. */
export const sealedAddress = (id: string, address: string) => ({ sealed: seal(place(id), address) });

/** @throws SealBroken */
export const openProof = <P extends Pick<Proof, "id" | "sealed">>(proof: P): P & { address: string } => ({
  ...proof,
  address: unseal<string>(place(proof.id), proof.sealed),
});
