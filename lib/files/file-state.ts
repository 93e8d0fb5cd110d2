import type { File } from "@/lib/generated/prisma/client";
import { FileState } from "@/lib/generated/prisma/enums";
import { scans, type Verdict } from "./clamd";

/** The step that a verdict makes. What was found once stays in quarantine. */
export function stateAfter(state: FileState, verdict: Verdict): FileState {
  if (state === FileState.quarantined || verdict === "infected") return FileState.quarantined;
  return verdict === "clean" ? FileState.clean : state;
}

/** May it be opened? Not when a scanner found something, and not before the scanner that there is has seen it. */
export const isServed = ({ state }: Pick<File, "state">): boolean =>
  state === FileState.clean || (state === FileState.notScanned && !scans());
