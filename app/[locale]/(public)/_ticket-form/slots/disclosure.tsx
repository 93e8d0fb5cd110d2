import type { SlotProps } from "./slot-props";

/** Named, confidential or anonymous; on the first step of a fraud report, inside its form. */
export function Disclosure(_slot: SlotProps): null {
  return null;
}
