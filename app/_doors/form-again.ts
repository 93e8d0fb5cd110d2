import type { FormState, ShownError, Suggestion } from "@/app/_ui/form-state";
import { newFormToken } from "./form-token";

/** Far above every limit, so that what is too long is refused with its reason and not cut in silence. */
const cap = 100_000;

/** The form comes back with everything typed, and with what is wrong. */
export const formAgain =
  (previous: FormState, fields: Record<string, string>, names: string[]) =>
  (errors: ShownError[], suggestion?: Suggestion): FormState => ({
    token: newFormToken(),
    values: Object.fromEntries(names.map((name) => [name, (fields[name] ?? "").slice(0, cap)])),
    errors,
    suggestion,
    attempt: Number(previous?.attempt ?? 0) + 1,
  });
