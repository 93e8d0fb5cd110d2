/** What was typed, kept on the device: by draft, and in it by step. */

type Typed = [name: string, value: string][];
type Copy = { at: number; steps: Record<string, { typed: Typed; taken: boolean }> };

const prefix = "draft:";
const keptForMs = 7 * 86_400_000;

/** Storage may be full, or forbidden: then the device keeps nothing, and the form works all the same. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

export const readCopy = (draft: string): Copy | undefined =>
  attempt(() => JSON.parse(localStorage.getItem(prefix + draft) ?? "null") as Copy | null) ?? undefined;

/** @param taken the server has it too */
export function keepStep(draft: string, step: string, typed: Typed, taken: boolean): void {
  const steps = { ...readCopy(draft)?.steps, [step]: { typed, taken } };
  attempt(() => localStorage.setItem(prefix + draft, JSON.stringify({ at: Date.now(), steps })));
}

export const forgetCopy = (draft: string): void =>
  void attempt(() => localStorage.removeItem(prefix + draft));

/** Forgets what is older than any draft. */
export function forgetOld(): void {
  for (const key of attempt(() => Object.keys(localStorage)) ?? []) {
    const draft = key.slice(prefix.length);
    if (key.startsWith(prefix) && !((readCopy(draft)?.at ?? 0) > Date.now() - keptForMs)) forgetCopy(draft);
  }
}

const isKept = (field: Element): field is HTMLInputElement =>
  "name" in field &&
  !!field.name &&
  !/^(hidden|file|password|submit|button)$/.test((field as HTMLInputElement).type);

const isTick = ({ type }: HTMLInputElement) => type === "radio" || type === "checkbox";

/** What stands in a form, without what the person cannot see or may not be kept. */
export const typedIn = (form: HTMLFormElement): Typed =>
  [...form.elements]
    .filter(isKept)
    .filter((field) => !isTick(field) || field.checked)
    .map(({ name, value }) => [name, value]);

/** Puts it back. @returns whether anything stands there now that did not */
export function typeInto(form: HTMLFormElement, typed: Typed): boolean {
  const before = JSON.stringify(typedIn(form));
  for (const field of [...form.elements].filter(isKept)) {
    const values = typed.filter(([name]) => name === field.name).map(([, value]) => value);
    if (isTick(field)) field.checked = values.includes(field.value);
    else field.value = values[0] ?? "";
  }
  return JSON.stringify(typedIn(form)) !== before;
}
