import { mayTakeSms } from "@/lib/access/sms-reach";
import type { DraftContent, DraftProof } from "@/lib/drafts/schema";
import type { CodeAddress } from "@/lib/proofs/address";
import { provedForMs } from "@/lib/proofs/reading";
import type { AnswerSet, Questionnaire } from "@/lib/questionnaires/schema";
import type { Settings } from "@/lib/settings/schema";
import type { FilledForm, ReadForm } from "@/lib/tickets/form";

/** Ticked by whoever wants to prove who they are although nothing asks for it. */
export const wantsProof = "prove-now";

/**
 * The addresses of a form that a code can reach, the best first: where the answer goes; for a call, the number that
 * it is about before the number to call, which may be anybody's desk.
 */
export function provable(
  { reply, subjectNumber }: Pick<FilledForm, "reply" | "subjectNumber">,
  { abuse }: Settings,
): CodeAddress[] {
  const numbers = reply?.channel === "phone" ? [subjectNumber, reply.address] : [subjectNumber];
  if (reply?.channel === "sms") numbers.unshift(reply.address);
  const bySms = [...new Set(numbers)]
    .filter((number) => number !== null && mayTakeSms(number, abuse.smsCountries))
    .map((address): CodeAddress => ({ channel: "sms", address: address ?? "" }));
  return reply?.channel === "email" ? [{ channel: "email", address: reply.address }, ...bySms] : bySms;
}

/** Must whoever asks about this topic show that the number or address is theirs? */
const isProofRequired = ({ topics }: Questionnaire, answers: AnswerSet): boolean =>
  topics.some(({ key, proof }) => key === answers.topic && proof === "required");

/** The proof of this address that still counts. */
const provedIn = (proofs: DraftProof[], of: CodeAddress, now: Date): DraftProof | undefined =>
  proofs.find(
    (proof) =>
      isOf(proof, of) && proof.provedAt !== null && Date.parse(proof.askedAt) > now.getTime() - provedForMs,
  );

/** The address that a code is on its way to, the last one asked for. */
const begunIn = (proofs: DraftProof[], among: CodeAddress[]): DraftProof | undefined =>
  proofs.findLast((proof) => proof.provedAt === null && among.some((one) => isOf(proof, one)));

const isOf = (one: CodeAddress, other: CodeAddress): boolean =>
  one.channel === other.channel && one.address === other.address;

/** How a draft stands with proving. */
export type ProofState = {
  addresses: CodeAddress[];
  required: boolean;
  wanted: boolean;
  proved: CodeAddress[];
  begun: DraftProof | undefined;
};

/**
 * @param filled null while anything in the form is wrong: then nothing can be said of its addresses
 */
export function proofState(
  { fields, proofs }: DraftContent,
  { filled, answers, disclosure }: Pick<ReadForm, "filled" | "answers" | "disclosure">,
  questionnaire: Questionnaire,
  settings: Settings,
  now: Date,
): ProofState {
  const addresses = filled ? provable(filled, settings) : [];
  return {
    addresses,
    required: disclosure !== "anonymous" && isProofRequired(questionnaire, answers),
    wanted: Boolean(fields[wantsProof]),
    proved: addresses.filter((address) => provedIn(proofs, address, now)),
    begun: begunIn(proofs, addresses),
  };
}
