import { startTransition } from "react";
import { answerTicket } from "@/app/desk/(signed-in)/tickets/[reference]/answering";
import { type Held, refuse, sent } from "./held-store";

/**
 * Sends an answer whose five seconds are over. What comes back, or does not come back, stands in the store.
 * @param broken what to say when the desk could not be reached
 */
export function sendingHeld(broken: string): (held: Held) => Promise<void> {
  return (held) =>
    new Promise((resolve) => {
      startTransition(async () => {
        const said = (name: string) => String(held.form.get(name) ?? "");
        try {
          const answered = await answerTicket(null, held.form);
          if (!answered || answered.sent) sent(held);
          else refuse(held, answered);
        } catch {
          const typed = {
            text: said("text"),
            statusAfter: said("statusAfter"),
            outcome: said("outcome"),
            seenNoteId: said("seenNoteId"),
          };
          refuse(held, { sent: false, id: crypto.randomUUID(), ...typed, problem: broken, meanwhile: [] });
        }
        resolve();
      });
    });
}
