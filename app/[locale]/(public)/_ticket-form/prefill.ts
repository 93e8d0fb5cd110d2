import { systemClock } from "@/lib/core/clock";
import { readPrefill } from "@/lib/drafts/prefilling";
import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Fields } from "@/lib/questionnaires/form-reading";

/** What the operator's link fills in. A report of fraud says who it is from only when the person wants it to. */
export const prefillFor = (ticketType: TicketType, given: unknown): Fields | null =>
  typeof given === "string" && ticketType !== "fraudReport" ? readPrefill(given, systemClock()) : null;
