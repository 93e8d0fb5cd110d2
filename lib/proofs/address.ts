import type { MessageChannel } from "@/lib/generated/prisma/enums";

/** Where a code can go: E.164 for SMS, an address for e-mail. */
export type CodeAddress = { channel: MessageChannel; address: string };
