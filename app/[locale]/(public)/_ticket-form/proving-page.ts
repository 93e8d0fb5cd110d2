import type { ShownError } from "@/app/_ui/form-state";
import type { ProofState } from "@/lib/drafts/provable";
import { sayPhone, sayTime } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { CodeAddress } from "@/lib/proofs/address";
import type { Settings } from "@/lib/settings/schema";

/** What the address of the page that proves who asks says. */
export type Proving = {
  /** Asks where the digits shall go, although some are on their way. */
  again: boolean;
  problem: string | null;
  /** When something that was refused may be tried again. */
  until: Date | null;
};

/** Every reason that the page can be told, and the field it is about. */
const problemFields: Record<string, string | null> = {
  codeRequired: "code",
  codeTooShort: "code",
  codeTooLong: "code",
  codeNotDigits: "code",
  wrong: "code",
  expired: "code",
  expiredOnly: "code",
  pause: "code",
  enough: null,
  noSms: null,
  networkTooMany: null,
};

export function readProving(query: Record<string, string | string[] | undefined>): Proving {
  const { problem, until } = query;
  const moment = typeof until === "string" ? Number.parseInt(until, 36) : Number.NaN;
  return {
    again: "again" in query,
    problem: typeof problem === "string" && Object.hasOwn(problemFields, problem) ? problem : null,
    until: Number.isSafeInteger(moment) ? new Date(moment) : null,
  };
}

/** Where it stands: nothing can be proved, it is proved, digits are on their way, or are to be sent. */
export function stageOf(proof: ProofState, { again }: Proving): "stuck" | "proved" | "enter" | "offer" {
  if (proof.addresses.length === 0) return "stuck";
  if (proof.proved.length > 0) return "proved";
  return proof.begun && !again ? "enter" : "offer";
}

type Said = { locale: Locale; settings: Settings; proof: ProofState; proving: Proving };

export function provingErrors({ locale, settings, proof, proving }: Said): ShownError[] {
  const { problem, until } = proving;
  if (!problem) return [];
  const address = proof.begun ? sayAddress(proof.begun, settings) : "";
  const time = until ? sayTime(locale, until, settings.calendar.timeZone) : "";
  const field = problemFields[problem] ?? null;
  const shown = field === "code" && stageOf(proof, proving) !== "enter" ? null : field;
  return [{ field: shown, text: translator(locale, "proof.errors")(problem, { address, time }) }];
}

export const sayAddress = ({ channel, address }: CodeAddress, { operator }: Settings): string =>
  channel === "sms" ? sayPhone(address, operator.country).replaceAll(" ", "\u00a0") : address;
