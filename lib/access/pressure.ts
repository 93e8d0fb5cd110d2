import { tally, untally } from "./tally";

const minutes = 60;
const hours = 60 * minutes;

/**
 * What a door meets at the moment: `free`, or `work` when a proof of work is due first, or `wall` when nothing is
 * taken for a while.
 */
export type Pressure = { level: "free" | "work" } | { level: "wall"; retryAfterMs: number };

/**
 * A mobile operator's customers come by the thousand from one address (carrier-grade NAT, RFC 6888): many forms
 * from one network are no offence. Past `work` each costs a moment of computing; `wall` is where no crowd of
 * honest people comes.
 */
export const networkLimits = {
  forms: { seconds: 10 * minutes, work: 30, wall: 3_000 },
  codes: { seconds: 10 * minutes, work: 5, wall: 500 },
} as const;

/**
 * Codes to one address, and how many of the hour's one network may ask for: what a stranger uses up leaves some to
 * whoever owns the address.
 */
export const codeLimits = { anHour: 5, aDay: 12, anHourByNetwork: 3 } as const;

/**
 * Short messages in an hour that anybody can make us send, codes and acknowledgements together. GOV.UK Notify warns
 * that networks block more than 20 same ones to a number. Pumping goes through numbers
 * that lie side by side, so they are counted by the block of ten thousand that a number lies in.
 */
export const smsLimits = { toNumber: 20, toBlock: { work: 20, wall: 100 } } as const;

const levels: Pressure["level"][] = ["free", "work", "wall"];

/** The harder of two. */
export const worse = (one: Pressure, other: Pressure): Pressure =>
  levels.indexOf(other.level) > levels.indexOf(one.level) ? other : one;

/** What an administrator sets: forms in a minute, and short messages in an hour, before work is asked for. */
export type LoadLimits = { formsPerMinute: number; smsPerHour: number };

/** Counts a form that is sent in. */
export async function formPressure(network: string, load: LoadLimits): Promise<Pressure> {
  const { forms } = networkLimits;
  const { formsByNetwork, formsInAll } = await tally({
    formsByNetwork: { key: network, seconds: forms.seconds },
    formsInAll: { key: "", seconds: 1 * minutes },
  });
  if (formsByNetwork.times > forms.wall) return { level: "wall", retryAfterMs: formsByNetwork.retryAfterMs };
  const work = formsByNetwork.times > forms.work || formsInAll.times > load.formsPerMinute;
  return { level: work ? "work" : "free" };
}

/** Counts a code that is asked for, before it is known whether it goes out. */
export async function codePressure(network: string): Promise<Pressure> {
  const { codes } = networkLimits;
  const { codesByNetwork } = await tally({
    codesByNetwork: { key: network, seconds: codes.seconds },
  });
  if (codesByNetwork.times > codes.wall) return { level: "wall", retryAfterMs: codesByNetwork.retryAfterMs };
  return { level: codesByNetwork.times > codes.work ? "work" : "free" };
}

/**
 * Counts a code that is about to go to this address. One after the other, so that what one measure refuses is not
 * counted by the next: asking alone must use up nobody's day.
 */
export async function addressPressure(address: string, network: string): Promise<Pressure> {
  const { anHourByNetwork, anHour, aDay } = codeLimits;
  const measures = [
    {
      name: "codesByNetworkToAddress",
      key: `${network} ${address}`,
      seconds: 1 * hours,
      most: anHourByNetwork,
    },
    { name: "codesAnHour", key: address, seconds: 1 * hours, most: anHour },
    { name: "codesADay", key: address, seconds: 24 * hours, most: aDay },
  ];
  for (const { name, key, seconds, most } of measures) {
    const counted = (await tally({ [name]: { key, seconds } }))[name];
    if (counted && counted.times > most) return { level: "wall", retryAfterMs: counted.retryAfterMs };
  }
  return { level: "free" };
}

/**
 * Counts a short message that is about to go to this number.
 * @param number E.164
 */
export async function smsPressure(number: string, load: LoadLimits): Promise<Pressure> {
  const { smsToNumber, smsToBlock, smsInAll } = await tally({
    smsToNumber: { key: number, seconds: 1 * hours },
    smsToBlock: { key: blockOf(number), seconds: 1 * hours },
    smsInAll: { key: "", seconds: 1 * hours },
  });
  if (smsToNumber.times > smsLimits.toNumber)
    return { level: "wall", retryAfterMs: smsToNumber.retryAfterMs };
  if (smsToBlock.times > smsLimits.toBlock.wall)
    return { level: "wall", retryAfterMs: smsToBlock.retryAfterMs };
  const work = smsToBlock.times > smsLimits.toBlock.work || smsInAll.times > load.smsPerHour;
  return { level: work ? "work" : "free" };
}

/** Takes back what `smsPressure` has counted for a message that did not go. @param number E.164 */
export const smsNotSent = (number: string): Promise<void> =>
  untally({ smsToNumber: number, smsToBlock: blockOf(number), smsInAll: "" });

/** The block of ten thousand numbers that this one lies in. @param number E.164 */
export const blockOf = (number: string): string => number.slice(0, -4);
