import { distinctDomains, knownSlips, ordinaryDomains, otherDomains, slippedEndings } from "./email-domains";

/** The domain that was probably meant, when this one looks like a slip of the fingers; null when it does not. */
export function meantDomain(domain: string): string | null {
  if (distinctDomains.includes(domain) || ordinaryDomains.includes(domain) || otherDomains.has(domain))
    return null;
  // Only own keys: a domain called "constructor" has none.
  if (Object.hasOwn(knownSlips, domain)) return knownSlips[domain] ?? null;
  const near = distinctDomains
    .map((target) => ({ target, slips: distinctSlips(domain, target) }))
    .filter(({ slips }) => slips > 0)
    .sort((a, b) => a.slips - b.slips);
  if (near[0]) return near[0].target;
  return ordinaryDomains.find((target) => isFingerSlip(domain, target)) ?? null;
}

/** How many slips lead from the one to the other; 0 when there are too many for a name of this length. */
function distinctSlips(domain: string, target: string): number {
  const [name, ending] = split(domain);
  const [targetName, targetEnding] = split(target);
  const inName = slipsBetween(name, targetName);
  const inEnding =
    mendEnding(ending) === targetEnding
      ? Number(ending !== targetEnding)
      : slipsBetween(ending, targetEnding);
  const near = inName <= (targetName.length > 7 || sameLetters(name, targetName) ? 2 : 1);
  return near && inEnding <= 1 && inName + inEnding <= 2 ? inName + inEnding : 0;
}

/** Neighbours swapped, a letter doubled, or an ending that does not exist. */
function isFingerSlip(domain: string, target: string): boolean {
  const [name, ending] = split(domain);
  const [targetName, targetEnding] = split(target);
  if (mendEnding(ending) !== targetEnding) return false;
  if (name === targetName) return true;
  const swapped =
    name.length === targetName.length &&
    slipsBetween(name, targetName) === 1 &&
    sameLetters(name, targetName);
  return swapped || name.replace(/(.)\1/, "$1") === targetName;
}

const mendEnding = (ending: string): string =>
  Object.hasOwn(slippedEndings, ending) ? (slippedEndings[ending] ?? ending) : ending;

const sameLetters = (a: string, b: string): boolean => [...a].sort().join("") === [...b].sort().join("");

function split(domain: string): [name: string, ending: string] {
  const dot = domain.indexOf(".");
  return [domain.slice(0, dot), domain.slice(dot + 1)];
}

/** Letters to add, leave out, replace or swap with their neighbour (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const cell = (up: number, at: number) => (up === 0 ? row : rows[i - up])?.[at] ?? 0;
      row[j] = Math.min(cell(1, j) + 1, cell(0, j - 1) + 1, cell(1, j - 1) + same);
      const crossed = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (crossed) row[j] = Math.min(row[j] ?? 0, cell(2, j - 2) + 1);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 3;
}
