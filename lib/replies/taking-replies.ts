import type { Tx } from "@/lib/core/db";
import { smsTakesReplies } from "@/lib/gateways/ways";
import type { Settings } from "@/lib/settings/schema";
import { senderTakesReplies } from "@/lib/settings/sms-sender";

/** Can a short message to this number be answered, whichever gateway it goes by? @param number E.164 */
export const takesReplies = async (tx: Tx, { sms }: Settings, number: string): Promise<boolean> =>
  senderTakesReplies(sms, number) && smsTakesReplies(tx);
