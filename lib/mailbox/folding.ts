import { headLength } from "./reply-heads";

export type Folded = {
  /** What its author has written this time. */
  said: string;
  /** Is there more in the whole text: what is quoted, a signature? */
  folded: boolean;
};

const signature = [
  // RFC 3676 §4.3; some programs lose the space.
  /^--\s?$/,
  /^_{8,}$/,
  /^(?:sent from my|sent from (?:mail|outlook|yahoo)|get outlook for)\b.{0,60}$/iu,
  /^(?:odesl[áa]no z|posl[áa]no z|odesl[áa]no ze|odesl[áa]no pomoc[íi])\b.{0,60}$/iu,
  /^(?:отправлено (?:из|с)|отправлено с (?:моего )?)(?:\s.{0,60})?$/iu,
];
const isSignature = (line: string): boolean => signature.some((pattern) => pattern.test(line.trimEnd()));

/**
 * Folds away what a mail program has put under or between what its author wrote: quoted text with the line that
 * announces it, and the signature. What is written below a quotation stays. A mail that says nothing else is left whole.
 * @param text with "\n" line ends
 */
export function fold(text: string): Folded {
  const lines = text.replace(/\r\n?/g, "\n").replaceAll("\u00a0", " ").split("\n");
  const kept: string[] = [];
  let folded = false;
  for (let at = 0; at < lines.length; ) {
    const next = pastFolded(lines, at);
    if (next === at) kept.push(lines[at++]?.trimEnd() ?? "");
    else {
      folded = true;
      at = next;
    }
  }
  const said = kept
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return said ? { said, folded } : { said: text.trim(), folded: false };
}

/** Where its author's words go on after what is folded away from here; here, when nothing is. */
function pastFolded(lines: readonly string[], at: number): number {
  const head = headLength(lines, at);
  if (head > 0) {
    const next = firstFilled(lines, at + head);
    // What is quoted without marks reaches to the end; with marks, it ends where they end.
    return lines[next]?.trimStart().startsWith(">") ? at + head : lines.length;
  }
  const line = lines[at] ?? "";
  if (line.trimStart().startsWith(">")) return at + 1;
  if (!isSignature(line)) return at;
  // The signature may stand above what is quoted, and something may be written below that.
  return nextQuotation(lines, at + 1);
}

const firstFilled = (lines: readonly string[], from: number): number => {
  const found = lines.slice(from).findIndex((line) => line.trim() !== "");
  return found < 0 ? lines.length : from + found;
};

/** Where a quotation begins below here, or the end. */
function nextQuotation(lines: readonly string[], from: number): number {
  for (let at = from; at < lines.length; at++)
    if (lines[at]?.trimStart().startsWith(">") || headLength(lines, at) > 0) return at;
  return lines.length;
}
