import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Fields } from "@/lib/questionnaires/form-reading";

/** May the device keep what is typed? Never what somebody tells us without a name: others may look at the device. */
export const keepsOnDevice = (ticketType: TicketType, { disclosure }: Fields): boolean =>
  ticketType !== "fraudReport" || disclosure !== "anonymous";
