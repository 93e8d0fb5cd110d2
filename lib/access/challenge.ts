import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import { createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";
import type { PublicActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { keyFor } from "@/lib/core/env";
import { tally } from "./tally";

/**
 * ALTCHA's proof of work (altcha.org, version 2 of its protocol): the browser looks for a number by deriving keys
 * until one fits. It takes 700,000 rounds of SHA-256 on average: 0.2 s on a computer with instructions for it, up to
 * 1.4 s when Chromium slows that computer down sixfold, some 2 s on a phone of 2015. The number is drawn by us, so
 * that nobody is unlucky and works for ever, and checking costs no derivation.
 */
const work = { cost: 2_000, fewest: 200, most: 500 } as const;

const goodForMs = 20 * 60_000;
/** Whoever has no scripts waits instead: the first one this long, each further one of a network a little longer. */
const wait = { firstMs: 20_000, eachMs: 5_000, mostMs: 300_000, seconds: 600 } as const;

const secret = (purpose: string) => keyFor(`challenge-${purpose}`).toString("hex");

/** What a form shows when work is due: the challenge for a script to solve, or a moment to wait for without one. */
export type Challenge = { challenge: string; waiting: string; readyAt: Date };

/**
 * Makes the work for one form.
 * @param submissionId the form that it is good for, and no other
 */
export async function newChallenge(actor: PublicActor, submissionId: string, now: Date): Promise<Challenge> {
  const { waits } = await tally({ waits: { key: actor.network, seconds: wait.seconds } });
  const ms = Math.min(wait.firstMs + (waits.times - 1) * wait.eachMs, wait.mostMs);
  const readyAt = new Date(now.getTime() + ms);
  const challenge = await makeChallenge(submissionId, now);
  return { challenge, waiting: waitingToken(submissionId, readyAt), readyAt };
}

async function makeChallenge(submissionId: string, now: Date): Promise<string> {
  const challenge = await createChallenge({
    algorithm: "PBKDF2/SHA-256",
    cost: work.cost,
    counter: randomInt(work.fewest, work.most),
    deriveKey,
    data: { submissionId },
    expiresAt: new Date(now.getTime() + goodForMs),
    hmacSignatureSecret: secret("signature"),
    hmacKeySignatureSecret: secret("key"),
  });
  return JSON.stringify(challenge);
}

/**
 * The work of a form whose wait has begun, for a page that is loaded after it was asked for.
 * @returns null when the wait is another form's, or nobody's
 */
export async function challengeFor(
  submissionId: string,
  waiting: string,
  now: Date,
): Promise<Challenge | null> {
  const readyAt = readyAtOf(waiting, submissionId);
  if (!readyAt || readyAt.getTime() < now.getTime() - goodForMs) return null;
  return { challenge: await makeChallenge(submissionId, now), waiting, readyAt };
}

const solutionSchema = z.object({
  challenge: z.object({
    parameters: z.strictObject({
      algorithm: z.literal("PBKDF2/SHA-256"),
      cost: z.literal(work.cost),
      data: z.strictObject({ submissionId: z.string() }),
      expiresAt: z.int(),
      keyLength: z.int(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      nonce: z.string(),
      salt: z.string(),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.int().nonnegative(), derivedKey: z.string().max(200) }),
});

/**
 * Takes a solved challenge, once.
 * @param given JSON of the challenge and its solution, as a browser posted it
 */
export async function acceptSolution(given: string, submissionId: string, now: Date): Promise<boolean> {
  const read = solutionSchema.safeParse(parsed(given));
  if (!read.success) return false;
  const { challenge, solution } = read.data;
  const { expiresAt, data } = challenge.parameters;
  if (data.submissionId !== submissionId || expiresAt * 1000 <= now.getTime()) return false;
  const { verified } = await verifySolution({
    challenge,
    solution,
    deriveKey,
    hmacSignatureSecret: secret("signature"),
    hmacKeySignatureSecret: secret("key"),
  });
  return verified && spend(challenge.signature, now);
}

/** Takes a wait that is over, once. @returns `early` with the moment to come back at */
export async function acceptWait(
  given: string,
  submissionId: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; readyAt: Date | null }> {
  const readyAt = readyAtOf(given, submissionId);
  if (!readyAt || now < readyAt) return { ok: false, readyAt };
  if (now.getTime() > readyAt.getTime() + goodForMs) return { ok: false, readyAt: null };
  return (await spend(given, now)) ? { ok: true } : { ok: false, readyAt: null };
}

/** When a wait is over; null when it is not this form's. */
function readyAtOf(given: string, submissionId: string): Date | null {
  const readyAt = new Date(Number.parseInt(given.split(".")[0] ?? "", 36));
  if (Number.isNaN(readyAt.getTime())) return null;
  const [mine, theirs] = [Buffer.from(waitingToken(submissionId, readyAt)), Buffer.from(given)];
  return mine.length === theirs.length && timingSafeEqual(mine, theirs) ? readyAt : null;
}

function waitingToken(submissionId: string, readyAt: Date): string {
  const time = readyAt.getTime().toString(36);
  const signature = createHmac("sha256", keyFor("challenge-waiting"))
    .update(`${submissionId}.${time}`)
    .digest("base64url");
  return `${time}.${signature}`;
}

/** Each proof counts once: of many at the same moment one finds no row. */
async function spend(proof: string, now: Date): Promise<boolean> {
  const key = createHmac("sha256", keyFor("used-challenges")).update(proof).digest("base64url");
  const expiresAt = new Date(now.getTime() + 2 * goodForMs);
  const { count } = await db().usedChallenge.createMany({ data: [{ key, expiresAt }], skipDuplicates: true });
  return count === 1;
}

/** Drops what is too old to be given in again. @returns how many */
export async function forgetUsedChallenges(now: Date): Promise<number> {
  return (await db().usedChallenge.deleteMany({ where: { expiresAt: { lt: now } } })).count;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.slice(0, 4_000));
  } catch {
    return null;
  }
}
