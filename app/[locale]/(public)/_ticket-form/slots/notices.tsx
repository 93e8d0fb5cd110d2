import type { SlotProps } from "./slot-props";

/** Known incidents that touch what was chosen; above the step after the topic, outside its form. */
export function Notices(_slot: SlotProps): null {
  return null;
}
