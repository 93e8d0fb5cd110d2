import type { Step } from "@/lib/drafts/schema";
import { TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";

export const pathOf: Record<TicketType, string> = {
  question: "/question",
  claim: "/claim",
  fraudReport: "/fraud-report",
};

/** The type that a part of an address names. */
export const ticketTypeAt = (kind: string): TicketType | undefined =>
  Object.values(TicketType).find((type) => pathOf[type] === `/${kind}`);

export type DraftPlace = { locale: Locale; ticketType: TicketType; token: string };

/** A step of a draft within its language. */
export const stepPath = ({ ticketType, token }: Omit<DraftPlace, "locale">, step: Step): string =>
  `${pathOf[ticketType]}/${encodeURIComponent(token)}/${step}`;

/** The address of a step. `back` leads from there straight to what is being checked. */
export const stepAddress = (place: DraftPlace, step: Step, back = false): string =>
  `/${place.locale}${stepPath(place, step)}${back ? "?back=check" : ""}`;
