/**
 * The letter on the key, whatever alphabet the keyboard writes: on a Russian layout the key of J gives "о".
 */
export function pressedKey(event: Pick<KeyboardEvent, "key" | "code">): string {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  const foreign = event.key.length === 1 && /[^\p{Script=Latin}\p{N}\p{P}\p{S}]/u.test(event.key);
  if (letter && foreign) return letter.toLowerCase();
  return event.key.length === 1 ? event.key.toLowerCase() : event.key;
}

const fields = "input, textarea, select, [contenteditable]";

/** Is somebody writing there? Then keys are letters. A field that cannot be written to is none. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || !target.closest(fields)) return false;
  return !(target instanceof HTMLTextAreaElement && target.readOnly) && !isTicked(target);
}

const isTicked = (target: HTMLElement) =>
  target instanceof HTMLInputElement && (target.type === "checkbox" || target.type === "radio");

const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });

/** A field in a closed fold counts as there: using it opens the fold. */
const isReachable = (element: Element) => isShown(element.closest("details") ?? element);

export const elementFor = (keys: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>("[data-keys]")].find(
    (element) => element.dataset.keys === keys && isReachable(element),
  );

/** What a key or a command does with its element. */
export function use(element: HTMLElement): void {
  const fold = element.closest("details");
  if (fold) fold.open = true;
  if (element.tagName === "SUMMARY") {
    element.focus();
    element.scrollIntoView({ block: "nearest" });
    return;
  }
  if (!element.matches(fields)) {
    element.click();
    return;
  }
  element.focus();
  element.scrollIntoView({ block: "nearest" });
  if (element instanceof HTMLInputElement) element.select();
}

/** Moves from line to line of a list; with the list out of sight, from ticket to ticket. */
export function moveBetweenRows(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const focused = rows.indexOf(document.activeElement as HTMLElement);
  const at = focused >= 0 ? focused : rows.findIndex((row) => row.hasAttribute("aria-current"));
  const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step];
  if (!next) return;
  if (!isShown(next)) {
    next.click();
    return;
  }
  next.focus({ preventScroll: true });
  next.closest("li")?.scrollIntoView({ block: "nearest" });
}
