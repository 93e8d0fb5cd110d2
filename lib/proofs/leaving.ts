import { PermanentFailure } from "@/lib/core/errors";
import type { Message } from "@/lib/generated/prisma/client";
import { codeOf, codePlaceholder } from "@/lib/messages/code";
import { codeMinutes } from "./code-text";

/**
 * The message as it leaves, with the code in it.
 * @throws PermanentFailure when it waited until the code was no longer good: it would only mislead
 */
export function codeMessage(message: Pick<Message, "id" | "text" | "creationDate">, now: Date): string {
  if (now.getTime() - message.creationDate.getTime() > codeMinutes * 60_000)
    throw new PermanentFailure("the code is over");
  return message.text.replaceAll(codePlaceholder, codeOf(message.id));
}
