import type { Draft } from "@/lib/generated/prisma/client";
import type { CodeAddress } from "@/lib/proofs/address";
import type { Fields } from "@/lib/questionnaires/form-reading";
import type { FormPart } from "@/lib/tickets/form";

/** The steps in which a ticket is asked for, in their order; the last one only shows. */
export const steps = ["about", "details", "message", "you", "reply", "proof", "check"] as const;
export type Step = FormPart | "proof" | "check";

/** A one-time code that was asked for in this draft, and whether it came back. Times in ISO 8601. */
export type DraftProof = CodeAddress & { id: string; askedAt: string; provedAt: string | null };

/** What is kept of a draft, sealed. */
export type DraftContent = {
  /** What was typed, by field, as it was typed: wrong and half finished as well. */
  fields: Fields;
  /** The steps that the person has gone on from. */
  passed: FormPart[];
  proofs: DraftProof[];
  /** A field was filled in that no person sees. */
  trapped: boolean;
};

/** A draft as its person has it. */
export type OpenDraft = Pick<
  Draft,
  "id" | "ticketType" | "submissionId" | "questionnaireId" | "revision" | "expiresAt"
> & { token: string } & DraftContent;

/** Why there is no draft to go on with: it is not there, or no more; or it became the ticket of this receipt. */
export type NoDraft =
  | { ok: false; reason: "gone" }
  | { ok: false; reason: "sent"; receiptId: string; submissionId: string; sentAt: Date };

export const emptyContent: DraftContent = { fields: {}, passed: [], proofs: [], trapped: false };

export const gone: NoDraft = { ok: false, reason: "gone" };

const day = 24 * 3_600_000;

/**
 * Milliseconds that a draft is kept after it was last changed. The address of an anonymous one stands in the history
 * of a browser that somebody else may look into, and nobody is told to come back to it: a day (WCAG 2.2.1 sets no
 * bounds to what lasts longer than 20 hours).
 */
export const keptForMs = ({ disclosure }: Fields): number => (disclosure === "anonymous" ? day : 7 * day);
