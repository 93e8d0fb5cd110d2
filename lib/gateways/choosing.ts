/** A gateway as the choice sees it: what it takes beside the others, and whether it is there at this moment. */
export type Candidate = { weight: number; share: number; ready: boolean };

/**
 * One of the gateways at random, by weight, as GOV.UK Notify does (notifications-api, app/delivery/send_to_providers.py).
 * One that is not there at this moment is taken only when none is.
 * @param random from 0 up to, but not including, 1
 */
export function choose<C extends Candidate>(candidates: C[], random: number): C | undefined {
  const ready = candidates.filter((one) => one.ready);
  const among = ready.length > 0 ? ready : candidates;
  const all = among.reduce((sum, one) => sum + weightOf(one), 0);
  let left = random * all;
  return among.find((one) => {
    left -= weightOf(one);
    return left < 0;
  });
}

const weightOf = ({ weight, share }: Candidate): number => weight * Math.max(1, share);
