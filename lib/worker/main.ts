import { setTimeout as sleep } from "node:timers/promises";
import { forgetUsedChallenges } from "@/lib/access/challenge";
import { bringBackCalls } from "@/lib/callbacks/returning";
import { systemClock } from "@/lib/core/clock";
import { disconnect } from "@/lib/core/db";
import { closeJobs, type Job, openWorkerJobs, queueNames } from "@/lib/core/jobs";
import { logger } from "@/lib/core/log";
import { sweepDrafts } from "@/lib/drafts/sweeping";
import { scanWaiting } from "@/lib/files/scanning";
import { sweepFiles } from "@/lib/files/sweeping";
import { forgetPlacedWords, lookAtWaitingSms } from "@/lib/following/receiving";
import { sendSecondLooks } from "@/lib/following/second-looks";
import { foldOldCounts, storeCounts } from "@/lib/gateways/counting";
import { weighGateways } from "@/lib/gateways/weighing";
import { forgetMail } from "@/lib/mailbox/forgetting";
import { renewClaims } from "@/lib/messages/claiming";
import { alertOutages } from "@/lib/messages/outage-alerts";
import { wakeOverdue } from "@/lib/messages/sweeping";
import { sweepProofs } from "@/lib/proofs/sweeping";
import { answerFollowers } from "@/lib/replies/answering-notices";
import { sweepDeliveries } from "@/lib/replies/delivering";
import { bringBackMissed } from "@/lib/replies/missed-calls";
import { tellLate } from "@/lib/tickets/late";
import { sealOldReports } from "@/lib/tickets/resealing";
import { deliver } from "@/lib/worker/deliver";
import { every } from "@/lib/worker/every";
import { Fleet } from "@/lib/worker/fleet";
import { beat, lastBeat } from "@/lib/worker/heartbeat";
import { emptyHanded, inHand } from "@/lib/worker/in-hand";
import { workOnMailboxes } from "@/lib/worker/mailboxes";

const log = logger("worker");
const roundMs = 5_000;
/** A gateway that is set up or changed at the desk is taken within this time. */
const gatewaysRoundMs = 1_000;
const filesRoundMs = 10_000;
const promisesRoundMs = 30_000;
const followersAtOnce = 50;
/** How long the wires may take to end; what is not settled by then is taken up again when its claim lapses. */
const lastWordsMs = 2_000;

let ending = false;
const fleet = new Fleet();
await fleet.refresh();

const jobs = await openWorkerJobs();
const options = {
  // Several small batches side by side: one that waits for a slow gateway does not hold up the others.
  batchSize: 5,
  localConcurrency: 4,
  perJobResults: false,
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 10,
  burstWhenBatchFull: true,
} as const;
for (const queue of queueNames) {
  await jobs.work<Job>(queue, options, async (batch) => {
    const results = await Promise.allSettled(batch.map((job) => deliver(job.data.messageId, queue, fleet)));
    const fault = results.find((result) => result.status === "rejected");
    // The sweep brings back what a fault of ours left behind; failing the batch would send the others again.
    if (fault) log.error({ err: fault.reason }, "a delivery failed on our side");
  });
}

/** What no job stands for: the sign of life, messages whose job was lost, receipts that never come. */
async function makeRound(): Promise<void> {
  const now = systemClock();
  await beat(now);
  // Before the sweep: after an outage this worker's own claims would count as lapsed.
  await renewClaims(inHand());
  await wakeOverdue(now);
  await sweepDeliveries();
  await bringBackCalls(now);
  await lookAtWaitingSms();
  await sendSecondLooks();
  await forgetWhatIsOver(now);
}

let forgotAt = 0;

/** Once a minute: what nobody can use any more, and nobody needs to know. */
async function forgetWhatIsOver(now: Date): Promise<void> {
  if (now.getTime() - forgotAt < 60_000) return;
  forgotAt = now.getTime();
  await sweepProofs(now);
  await forgetUsedChallenges(now);
  await sweepDrafts(now);
  await forgetPlacedWords(now);
  await weighGateways(now);
  await alertOutages(now);
  await foldOldCounts(now);
  await forgetMail(now);
}

const failed = (error: unknown) => log.error({ err: error }, "a round failed");
const round = every(roundMs, makeRound, failed);
// By themselves: a scanner that is slow to answer must not make the sign of life late.
const filesRound = every(
  filesRoundMs,
  async () => {
    await sweepFiles(systemClock());
    await scanWaiting(systemClock());
  },
  failed,
);
const gatewaysRound = every(
  gatewaysRoundMs,
  async () => {
    await fleet.refresh();
    await storeCounts();
  },
  failed,
);
const promisesRound = every(
  promisesRoundMs,
  async () => {
    await tellLate(systemClock());
    await bringBackMissed(systemClock());
  },
  failed,
);
const noticesRound = every(
  roundMs,
  async () => {
    while ((await answerFollowers(followersAtOnce)) === followersAtOnce && !ending);
  },
  failed,
);

const mailboxes = workOnMailboxes(failed);

/** What an older version wrote in the open, as soon as a newer one runs. */
sealOldReports({ kind: "system", name: "worker" })
  .then((count) => count > 0 && log.info({ count }, "reports of an older version are sealed"))
  .catch((err) => log.error({ err }, "older reports could not be sealed"));

log.info({ node: process.version }, "worker ready");

async function end(signal: string): Promise<void> {
  if (ending) return;
  ending = true;
  log.info({ signal }, "worker stops");
  const filesDone = filesRound.stop();
  const mailDone = mailboxes.stop();
  await Promise.all([round.stop(), promisesRound.stop(), noticesRound.stop(), gatewaysRound.stop()]);
  await jobs.stop({ graceful: true, timeout: 8_000 });
  await Promise.race([
    Promise.allSettled([fleet.close(), emptyHanded(), filesDone, mailDone]),
    sleep(lastWordsMs),
  ]);
  await lastBeat().catch(() => {});
  await closeJobs();
  await disconnect();
  process.exit(0);
}
process.on("SIGTERM", () => void end("SIGTERM"));
process.on("SIGINT", () => void end("SIGINT"));
