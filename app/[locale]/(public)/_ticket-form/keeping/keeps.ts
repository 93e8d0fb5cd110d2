import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Fields } from "@/lib/questionnaires/form-reading";

/**
 * May the device keep what is typed? Of a fraud report only once somebody has said that they give their name: until
 * then nobody knows who else looks at the device.
 */
export const keepsOnDevice = (ticketType: TicketType, { disclosure }: Fields): boolean =>
  ticketType !== "fraudReport" || disclosure === "named";
