import type { SlotProps } from "./slot-props";

/** Offers to add to a ticket that is open about the same; above what is checked, outside its form. */
export function OpenTickets(_slot: SlotProps): null {
  return null;
}
