import type { SlotProps } from "./slot-props";

/** Files that go with the message; on the step `message`, inside its form. */
export function Attachments(_slot: SlotProps): null {
  return null;
}
