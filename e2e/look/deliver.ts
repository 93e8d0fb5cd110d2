import { db } from "@/lib/core/db";
import { PermanentFailure } from "@/lib/core/errors";
import { deliveryRefused, deliveryTaken } from "@/lib/replies/delivering";
import { clockAt } from "@/lib/test/factories";
import { claimed, handedOver, reported } from "@/lib/test/replies";

export type Fate = "arrives" | "bounces" | "underway";

/** Does what the worker and the gateways would do with all that is due for a ticket, at this moment. */
export async function deliver(ticketId: string, at: Date, fate: Fate = "arrives"): Promise<void> {
  for (const { id, channel } of await db().message.findMany({ where: { ticketId, state: "created" } })) {
    if (channel === "sms") await deliverSms(id, at, fate);
    else if (fate === "bounces") {
      const no = new PermanentFailure("550 5.1.1 No such user here", "5.1.1");
      await deliveryRefused(await claimed(id, at), no, "smtp", clockAt(at));
    } else
      await deliveryTaken(await claimed(id, at), { gateway: "smtp", receiptExpected: false }, clockAt(at));
  }
}

async function deliverSms(id: string, at: Date, fate: Fate): Promise<void> {
  await handedOver(id, [id], at);
  if (fate === "underway") return;
  await reported(id, fate === "arrives" ? "delivered" : "permanentFailure", at);
}
