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

/** Stands where the link to another ticket goes, in a message that tells its person of it. */
export const otherLinkPlaceholder = ({ id, reference }: { id: string; reference: string }): string =>
  `⟦link_${reference}_${id.replaceAll("-", "")}⟧`;

/** Puts the links to other tickets in. @param linkOf makes one, of what `otherLinkPlaceholder` was given */
export const withOtherLinks = (
  text: string,
  linkOf: (ticket: { id: string; reference: string }) => string,
): string =>
  text.replace(
    /⟦link_(\w+)_(\w{8})(\w{4})(\w{4})(\w{4})(\w{12})⟧/g,
    (_all, reference: string, ...parts: string[]) => linkOf({ reference, id: parts.slice(0, 5).join("-") }),
  );
