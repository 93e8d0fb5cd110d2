import type { ReplyChannel } from "@/lib/generated/prisma/enums";

/**
 * An address that its owner knows again and nobody else learns: "j…@example.com", "… 456" in one piece.
 * @param address an e-mail address or a number as it is stored
 */
export function maskAddress(channel: ReplyChannel, address: string): string {
  if (channel !== "email") return `…\u00a0${address.slice(-3)}`;
  const at = address.lastIndexOf("@");
  // The word joiner: a line may break after the ellipsis, and the address is one word.
  return `${[...address.slice(0, at)][0] ?? ""}…\u2060${address.slice(at)}`;
}
