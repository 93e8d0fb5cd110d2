/** Something written while an answer was being written. */
export type Meanwhile = { id: string; who: string; when: string; text: string };

/** What comes back when an answer was posted: it went out, or why not, with everything typed. */
export type AnswerState =
  | null
  | { sent: true }
  | {
      sent: false;
      /** Differs at each answer, so that the page knows a new one. */
      id: string;
      text: string;
      statusAfter: string;
      /** Of a claim that the answer ends. */
      outcome: string;
      /** The last entry that the writer has now been shown. */
      seenNoteId: string;
      problem: string | null;
      meanwhile: Meanwhile[];
    };

export type Refused = Extract<AnswerState, { sent: false }>;
