import { type DraftPlace, pathOf } from "./paths";

/** Where a draft takes that an incident is its person's problem too. */
export const noticeDoor = ({ locale, ticketType, token }: DraftPlace): string =>
  `/${locale}${pathOf[ticketType]}/${encodeURIComponent(token)}/notice`;
