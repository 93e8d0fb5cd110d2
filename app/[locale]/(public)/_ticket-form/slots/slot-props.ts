import type { Controls } from "@/app/_ui/shown-controls";
import type { ProofState } from "@/lib/drafts/provable";
import type { OpenDraft } from "@/lib/drafts/schema";
import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import type { Questionnaire } from "@/lib/questionnaires/schema";
import type { Settings } from "@/lib/settings/schema";
import type { ReadForm } from "@/lib/tickets/form";
import type { QueueLoad } from "@/lib/tickets/queue-load";

/** What a part of a step is given. */
export type SlotProps = {
  locale: Locale;
  settings: Settings;
  now: Date;
  ticketType: TicketType;
  questionnaire: Questionnaire;
  /** Null on the first page, where nothing has been said yet. */
  draft: OpenDraft | null;
  /** What has been said so far, read: its answers, and what is wrong. */
  form: ReadForm;
  /** How it stands with proving who asks. Null on the first page. */
  proof: ProofState | null;
  /** How long the queue is: promises depend on it. */
  load: QueueLoad;
  /** Why files that came with the message were not taken, in words. */
  fileProblems?: string[];
  /** The controls, filled with what was typed and with the errors of this step. */
  controls: Controls;
};
