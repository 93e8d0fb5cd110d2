import type { SlotProps } from "./slot-props";

/** Proves the number or the address; on the step `reply`, inside its form, and before sending. */
export function Proof(_slot: SlotProps): null {
  return null;
}
