import type { CustomerActor } from "@/lib/access/actor";
import { visibleTickets } from "@/lib/access/visibility";
import { systemClock } from "@/lib/core/clock";
import { db } from "@/lib/core/db";

/** Its owner has the number of a receipt: from now on nobody is shown it again. */
export async function markReceiptSaved(actor: CustomerActor, clock = systemClock): Promise<void> {
  await db().ticket.updateMany({
    where: { AND: [visibleTickets(actor), { disclosure: "anonymous", receiptSavedAt: null }] },
    data: { receiptSavedAt: clock() },
  });
}
