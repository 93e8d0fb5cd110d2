import { publicUrl } from "@/lib/core/env";

/**
 * Stands in a stored text where the tracking link goes. The link holds the code that opens the ticket, so
 * it is put in only when the text leaves: neither a dump of the database nor the desk shows it.
 */
export const linkPlaceholder = "⟦link⟧";

/** Stands where the link goes that rates an answer, for the same reason. */
export const ratingPlaceholder = "⟦rating⟧";

/** The way from a letter to its question about an answer. @param token as `ratingToken` makes it */
export const ratingLink = (token: string): string => `${publicUrl()}/r/${token}`;

/** The short way from a message to its ticket. */
export const trackingLink = (reference: string, code: string): string =>
  `${publicUrl()}/t/${reference}/${code}`;
