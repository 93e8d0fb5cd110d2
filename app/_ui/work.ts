/** What a page shows when work is due before its form is taken: a sum for the device, or a wait for the person. */
export type ShownWork = {
  challenge: string;
  waiting: string;
  waitMs: number;
  title: string;
  /** For whoever has no scripts: until when to wait. */
  text: string;
  /** While the device does its sum. */
  working: string;
};
