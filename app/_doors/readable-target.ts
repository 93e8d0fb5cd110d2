/** The mark for what could not be decoded, U+FFFD. */
const undecodable = encodeURIComponent("\uFFFD");

/**
 * An address whose path can be decoded. Next answers 500 to a path with a broken percent-encoding; with the mark
 * for what cannot be read in its place it is an address of nothing, and nothing is found there. A percent sign
 * would not do: next-intl decodes an address once more.
 */
export function readableTarget(target: string): string {
  const [path = "", ...query] = target.split("?");
  return decodes(path) ? target : [path.replaceAll("%", undecodable), ...query].join("?");
}

function decodes(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
